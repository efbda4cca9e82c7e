import { languageFacts } from "@/content/languages";
import { sizesIn } from "@/content/sizes";
import type { Translation } from "@/content/translation";
import type { submitMessages as english } from "@/content/ui/submit/en";
import { count, plural } from "../numbers/es";

const size = sizesIn(languageFacts.es);

/** Words around sending a ticket, and its receipt. */
export const submitMessages: Translation<typeof english> = {
  heading: "Envíelo a soporte",
  intro: "El equipo de soporte recibe estos mismos datos, en inglés, y le responde por correo electrónico.",
  button: "Enviar el ticket",
  sending: "Enviando…",
  failed: "El ticket no se envió. No se ha perdido nada de lo que escribió.",
  offline:
    "No hay conexión, así que el ticket no se envió. Pulse el botón otra vez cuando vuelva la conexión.",
  uploading: (file, files) => `Enviando el archivo ${count(file)} de ${count(files)}…`,
  files: (number) =>
    plural(number, {
      one: "Su archivo se envía también. Quitamos de las imágenes los datos de lugar y cámara, y de los textos las claves.",
      many: "Sus # de archivos se envían también. Quitamos de las imágenes los datos de lugar y cámara, y de los textos las claves.",
      other:
        "Sus # archivos se envían también. Quitamos de las imágenes los datos de lugar y cámara, y de los textos las claves.",
    }),
  filesPlain:
    "JavaScript está desactivado, así que no se pueden enviar archivos. Adjúntelos cuando el equipo de soporte responda a su ticket.",
  notTaken: (name, why) => `${name}: ${why}`,
  trapLabel: "Deje vacío este campo",
  otherWays: "Otras formas de enviarlo",
  review: {
    left: "Pasó al ticket desde",
    addresses: "Enlaces",
    browser: "Idioma del navegador, zona horaria",
  },
  changed: "Cambió este ticket después de haberlo enviado una vez.",
  changedReceipt: "Abrir el recibo de lo que se envió",
  changedSend: "Enviar el ticket modificado como uno nuevo",
  problems: {
    forbidden: {
      title: "No permitido",
      detail: "Este formulario solo se puede enviar desde su propia página. Ábrala y envíelo desde allí.",
    },
    unreadable: {
      title: "No se puede leer",
      detail: "No se pudo leer el ticket. Vuelva a cargar la página y envíelo otra vez.",
    },
    tooLarge: {
      title: "Demasiado largo",
      detail: "El ticket es demasiado largo. Acorte sus propias palabras o los registros y envíelo otra vez.",
    },
    wrongType: {
      title: "Tipo de contenido incorrecto",
      detail: "Envíe el ticket como application/json.",
    },
    malformed: {
      title: "Formato incorrecto",
      detail: "El ticket tiene un formato desconocido. Vuelva a cargar la página y envíelo otra vez.",
    },
    invalid: {
      title: "Faltan respuestas",
      detail:
        "Algunas respuestas faltan o no se pueden leer. Vuelva al formulario: allí se indica qué hacer con cada una.",
    },
    conflict: {
      title: "Ya se envió",
      detail: "Desde este formulario ya se envió un ticket con otro contenido.",
    },
    deleted: {
      title: "Se eliminó después",
      detail:
        "Este ticket ya se envió y se eliminó después, así que no se volvió a enviar. Pulse el botón otra vez para enviarlo como uno nuevo.",
    },
    unavailable: {
      title: "Ahora no es posible",
      detail:
        "El ticket no se pudo guardar en este momento, así que no se envió. Inténtelo de nuevo en un momento o copie el ticket.",
    },
    tooMany: {
      title: "Demasiados a la vez",
      detail:
        "Se están enviando muchos tickets. Espere un minuto y envíe el suyo otra vez. No se ha perdido nada de lo que escribió.",
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
      detail: `Este archivo supera los ${size(10_000_000)}. Vuelva al formulario y elija uno más pequeño.`,
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
      title: "El archivo llegó alterado",
      detail: "Este archivo no llegó intacto. Pulse el botón otra vez.",
    },
    "too-many": {
      title: "Demasiados archivos",
      detail: "Se pueden enviar cinco archivos como máximo. Vuelva al formulario y quite uno.",
    },
    fileUnavailable: {
      title: "Ahora no es posible",
      detail:
        "Sus archivos no se pudieron guardar en este momento, así que no se envió nada. Inténtelo de nuevo en un momento o copie el ticket.",
    },
    unknown: {
      title: "Este ticket no existe",
      detail: "No hay ningún ticket en esta dirección. Es posible que se haya eliminado.",
    },
  },
  receipt: {
    title: "Su ticket",
    heading: {
      received: "Su ticket está guardado",
      delivering: "Su ticket está guardado",
      stored: "Su ticket está guardado para el equipo de soporte",
      delivered: "El equipo de soporte tiene su ticket",
      delayed: "Su ticket está guardado",
    },
    body: {
      received: "Está guardado aquí y en breve se pasa al equipo de soporte. Puede cerrar esta página.",
      delivering:
        "Está guardado aquí y se está pasando al equipo de soporte ahora mismo. Puede cerrar esta página.",
      stored:
        "Está guardado donde el equipo de soporte lo lee. Esta página no puede ver cuándo lo hace. Puede cerrarla.",
      delivered: "El sistema del equipo de soporte lo ha recibido. Puede cerrar esta página.",
      delayed:
        "Está guardado aquí, pero aún no se ha pasado al equipo de soporte. No hace falta que lo envíe otra vez.",
    },
    mark: {
      received: "Guardado",
      delivering: "En proceso de entrega",
      stored: "Guardado para su lectura",
      delivered: "Entregado",
      delayed: "Con retraso",
    },
    next: {
      heading: "Qué pasa ahora",
      answer: (email) =>
        `El equipo de soporte de OpenRouter responde por correo electrónico a ${email}. Mire también en la carpeta de spam.`,
      time: "El artículo de soporte de OpenRouter no dice cuánto tarda eso.",
    },
    rows: {
      ref: "Referencia",
      about: "Tema",
      ask: "Su petición",
      email: "La respuesta llega a",
      received_at: "Guardado",
      files: "Archivos enviados",
      references: "Número asignado por el equipo de soporte",
    },
    files: (number) => plural(number, { one: "# archivo", many: "# de archivos", other: "# archivos" }),
    keep: "Guarde esta dirección: muestra en qué punto está su ticket.",
    stale: "Esta página no se pudo actualizar. Vuelva a cargarla para ver en qué punto está su ticket.",
    reload: "Vuelva a cargar esta página para ver en qué punto está su ticket.",
    copy: "Copiar la dirección",
    save: "Guardar como archivo",
    copied: "Copiado",
    copyFailed: "Su navegador no permitió copiar. Copie la dirección desde la barra de direcciones.",
    ownPage: "Abrir este recibo en su propia página",
    ownPageHint: "Guarde la dirección de esa página. Allí también puede eliminar el ticket.",
    forget: "Eliminar aquí este ticket",
    forgetHint:
      "Elimina este recibo y lo que aún no se ha pasado. Lo que ya se dejó para el equipo de soporte se queda allí.",
    notForgotten: "No se pudo eliminar el ticket en este momento. Inténtelo de nuevo dentro de un minuto.",
    forgotten: {
      title: "Su ticket se eliminó aquí",
      detail:
        "Se eliminó este recibo y lo que aún no se había pasado. Lo que ya se dejó para el equipo de soporte se queda allí.",
    },
    unavailable: {
      title: "El recibo no se puede mostrar ahora",
      detail: "Su ticket está a salvo. Vuelva a cargar esta página en un momento.",
    },
  },
};
