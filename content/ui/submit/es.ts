import type { Translation } from "@/content/translation";
import type { submitMessages as english } from "@/content/ui/submit/en";
import { count, plural } from "../numbers/es";

/** Words around sending a ticket, and its receipt. */
export const submitMessages: Translation<typeof english> = {
  heading: "Envíelo a soporte",
  intro: "Soporte recibe estos mismos datos, en inglés, y le responde por correo electrónico.",
  button: "Enviar el tique",
  sending: "Enviando…",
  failed: "El tique no se envió. No se ha perdido nada de lo que escribió.",
  offline:
    "No hay conexión, así que el tique no se envió. Pulse el botón otra vez cuando vuelva la conexión.",
  uploading: (file, files) => `Enviando el archivo ${count(file)} de ${count(files)}…`,
  files: (number) =>
    plural(number, {
      one: "Su archivo se envía también. Quitamos de las imágenes los datos de lugar y cámara, y de los textos las claves.",
      many: "Sus # de archivos se envían también. Quitamos de las imágenes los datos de lugar y cámara, y de los textos las claves.",
      other:
        "Sus # archivos se envían también. Quitamos de las imágenes los datos de lugar y cámara, y de los textos las claves.",
    }),
  filesPlain:
    "JavaScript está desactivado, así que no se pueden enviar archivos. Adjúntelos cuando soporte responda a su tique.",
  notTaken: (name, why) => `${name}: ${why}`,
  trapLabel: "Deje vacío este campo",
  otherWays: "Otras formas de enviarlo",
  changed: "Cambió este tique después de haberlo enviado una vez.",
  changedReceipt: "Abrir el recibo de lo que se envió",
  changedSend: "Enviar el tique modificado como uno nuevo",
  problems: {
    forbidden: {
      title: "No permitido",
      detail: "Este formulario solo se puede enviar desde su propia página. Ábrala y envíelo desde allí.",
    },
    unreadable: {
      title: "No se puede leer",
      detail: "No se pudo leer el tique. Vuelva a cargar la página y envíelo otra vez.",
    },
    tooLarge: {
      title: "Demasiado largo",
      detail: "El tique es demasiado largo. Acorte sus propias palabras o los registros y envíelo otra vez.",
    },
    wrongType: {
      title: "Tipo de contenido incorrecto",
      detail: "Envíe el tique como application/json.",
    },
    malformed: {
      title: "Formato incorrecto",
      detail: "El tique tiene un formato desconocido. Vuelva a cargar la página y envíelo otra vez.",
    },
    invalid: {
      title: "Faltan respuestas",
      detail:
        "Algunas respuestas faltan o no se pueden leer. Vuelva al formulario: allí se indica qué hacer con cada una.",
    },
    conflict: {
      title: "Ya se envió",
      detail: "Desde este formulario ya se envió un tique con otro contenido.",
    },
    deleted: {
      title: "Se eliminó después",
      detail:
        "Este tique ya se envió y se eliminó después, así que no se volvió a enviar. Pulse el botón otra vez para enviarlo como uno nuevo.",
    },
    unavailable: {
      title: "Ahora no es posible",
      detail:
        "El tique no se pudo guardar en este momento, así que no se envió. Inténtelo de nuevo en un momento o copie el tique.",
    },
    tooMany: {
      title: "Demasiados a la vez",
      detail:
        "Se están enviando muchos tiques. Espere un minuto y envíe el suyo otra vez. No se ha perdido nada de lo que escribió.",
    },
    "too-fast": {
      title: "Demasiado rápido",
      detail:
        "Fue más rápido de lo que esperamos de una persona. Espere dos segundos y pulse el botón otra vez.",
    },
    trap: {
      title: "Se rellenó un campo oculto",
      detail:
        "Se rellenó un campo que debe quedar vacío, quizá por una extensión del navegador. Pulse el botón otra vez.",
    },
    "files-missing": {
      title: "Faltan archivos",
      detail: "Hay que enviar los archivos otra vez. Pulse el botón de nuevo.",
    },
    "too-large": {
      title: "Archivo demasiado grande",
      detail: "Este archivo supera los 10 MB. Vuelva al formulario y elija uno más pequeño.",
    },
    "wrong-kind": {
      title: "Este tipo de archivo no sirve",
      detail:
        "Solo se pueden enviar imágenes PNG, JPEG y WebP, PDF y texto sin formato. Vuelva y quite este archivo.",
    },
    broken: {
      title: "No se puede leer la imagen",
      detail: "Esta imagen está dañada o es demasiado grande. Haga otra captura de pantalla y añádala.",
    },
    changed: {
      title: "El archivo cambió por el camino",
      detail: "Este archivo no llegó intacto. Pulse el botón otra vez.",
    },
    "too-many": {
      title: "Demasiados archivos",
      detail: "Se pueden enviar cinco archivos como máximo. Vuelva al formulario y quite uno.",
    },
    fileUnavailable: {
      title: "Ahora no es posible",
      detail:
        "Sus archivos no se pudieron guardar en este momento, así que no se envió nada. Inténtelo de nuevo en un momento o copie el tique.",
    },
    unknown: {
      title: "Este tique no existe",
      detail: "No hay ningún tique en esta dirección. Es posible que se haya eliminado.",
    },
  },
  receipt: {
    title: "Su tique",
    heading: {
      received: "Tenemos su tique",
      delivering: "Tenemos su tique",
      delivered: "Soporte tiene su tique",
      delayed: "Tenemos su tique",
    },
    body: {
      received: "Está guardado y va en camino a soporte. Puede cerrar esta página.",
      delivering: "Está guardado y se está entregando a soporte ahora mismo. Puede cerrar esta página.",
      delivered: "Ya llegó a soporte. Le responderán por correo electrónico.",
      delayed:
        "Está guardado, pero el sistema de soporte aún no lo aceptó. Seguimos intentándolo: no hace falta que lo envíe otra vez.",
    },
    mark: { received: "Recibido", delivering: "En camino", delivered: "Entregado", delayed: "Con retraso" },
    rows: {
      ref: "Referencia",
      about: "Tema",
      email: "La respuesta llega a",
      received_at: "Recibido",
      files: "Archivos enviados",
      references: "Número asignado por soporte",
    },
    files: (number) => plural(number, { one: "# archivo", many: "# de archivos", other: "# archivos" }),
    keep: "Guarde esta dirección: muestra en qué punto está su tique.",
    stale: "Esta página no se pudo actualizar. Vuelva a cargarla para ver en qué punto está su tique.",
    reload: "Vuelva a cargar esta página para ver en qué punto está su tique.",
    copy: "Copiar la dirección",
    save: "Guardar como archivo",
    copied: "Copiado",
    copyFailed: "Su navegador no permitió copiar. Copie la dirección desde la barra de direcciones.",
    ownPage: "Abrir este recibo en su propia página",
    ownPageHint: "Guarde la dirección de esa página. Allí también puede eliminar el tique.",
    forget: "Eliminar aquí este tique",
    forgetHint: "Elimina lo que guardamos. Lo que soporte ya recibió se queda en soporte.",
    forgotten: {
      title: "Su tique se eliminó aquí",
      detail: "Aquí ya no se guarda nada de lo que escribió. Lo que soporte ya recibió se queda en soporte.",
    },
    unavailable: {
      title: "El recibo no se puede mostrar ahora",
      detail: "Su tique está a salvo. Vuelva a cargar esta página en un momento.",
    },
  },
};
