import { policy } from "@/content/policy";
import type { Translation } from "@/content/translation";
import type { ticketMessages as english } from "@/content/ui/ticket/en";
import { moneyMessages } from "../money/es";
import { count } from "../numbers/es";

/** Words of the ticket form and of the check page. */
export const ticketMessages: Translation<typeof english> = {
  money: moneyMessages,
  fields: {
    email: {
      label: "Correo electrónico de su cuenta de OpenRouter",
      hint: "Soporte responde a esta dirección.",
      missing: "Escriba el correo electrónico de su cuenta.",
      wrong: "Escriba un correo electrónico, como nombre@example.com.",
    },
    account_kind: {
      label: "¿De qué cuenta se trata?",
      hint: "",
      missing: "Elija una cuenta.",
      wrong: "Elija una de las cuentas.",
    },
    organization: {
      label: "Nombre de la organización",
      hint: "Tal como aparece en el menú de la cuenta.",
      missing: "Escriba el nombre de la organización.",
      wrong: "Acorte el nombre a 200 caracteres.",
    },
    move_to: {
      label: "¿A qué cuenta deben ir los créditos?",
      hint: "",
      missing: "Elija a qué cuenta deben ir los créditos.",
      wrong: "Elija una de las cuentas.",
    },
    paid_at: {
      label: "¿Cuándo pagó?",
      hint: "Fecha y hora de su recibo o extracto bancario. Una estimación es suficiente.",
      missing: "Escriba cuándo pagó.",
      wrong: "Escriba una fecha y una hora que no sean futuras.",
    },
    attempted_at: {
      label: "¿Cuándo intentó pagar por última vez?",
      hint: "Una estimación es suficiente.",
      missing: "Escriba cuándo lo intentó por última vez.",
      wrong: "Escriba una fecha y una hora que no sean futuras.",
    },
    requested_at: {
      label: "¿Cuándo pidió el reembolso?",
      hint: "Una estimación es suficiente.",
      missing: "Escriba cuándo pidió el reembolso.",
      wrong: "Escriba una fecha y una hora que no sean futuras.",
    },
    period_from: {
      label: "Primer día en que ocurrió",
      hint: "",
      missing: "Escriba el primer día.",
      wrong: "Escriba una fecha que no sea futura.",
    },
    period_to: {
      label: "Último día en que ocurrió",
      hint: "Déjelo vacío si fue un solo día.",
      missing: "Escriba el último día.",
      wrong: "Escriba una fecha posterior al primer día que no sea futura.",
    },
    amount: {
      label: "Importe",
      hint: "Como aparece en su extracto bancario o en la página Credits (créditos).",
      missing: "Escriba el importe.",
      wrong: "Escriba un importe, como 25 o 49,99.",
    },
    currency: {
      label: "Moneda",
      hint: "",
      missing: "Elija una moneda.",
      wrong: "Escriba el importe en dólares estadounidenses, euros o libras.",
    },
    transaction_id: {
      label: "Identificador de la transacción",
      hint: "Como aparece en su recibo o extracto bancario. Nunca el número de la tarjeta.",
      missing: "Escriba el hash de la transacción.",
      wrong: "Acorte el identificador a 200 caracteres.",
    },
    decline_code: {
      label: "Texto del error o código de rechazo",
      hint: "Como apareció al intentar pagar, por ejemplo do_not_honor.",
      missing: "Escriba el texto del error.",
      wrong: "Acorte el texto a 200 caracteres.",
    },
    error_text: {
      label: "El error, palabra por palabra",
      hint: "Completo, con su identificador de solicitud (request id) si aparece. Tachamos claves y números de tarjeta.",
      missing: "Pegue el error o cuente con sus palabras lo que ve.",
      wrong: "Acorte el error a 4.000 caracteres.",
    },
    refused_at: {
      label: "¿Cuándo se rechazó una solicitud por última vez?",
      hint: "Basta con una hora aproximada.",
      missing: "Escriba cuándo se rechazó una solicitud.",
      wrong: "Escriba una fecha y una hora que no estén en el futuro.",
    },
    model: {
      label: "Nombre exacto del modelo",
      hint: `Como lo envía su programa, por ejemplo ${policy.freeModels.exampleSlug}.`,
      missing: "Escriba el nombre del modelo.",
      wrong: "Acorte el nombre a 200 caracteres.",
    },
    generation_ids: {
      label: "Identificadores de generación",
      hint: "De la página Logs (registros) o Activity (actividad): cada uno empieza por gen-. Uno por línea, 50 como máximo.",
      missing: "Escriba al menos un identificador de generación.",
      wrong: "Escriba identificadores de generación: cada uno empieza por gen-. 50 como máximo.",
    },
    activity: {
      label: "Qué muestra su archivo exportado de Activity (actividad)",
      hint: "Lo escribió esta página a partir de su archivo. Puede cambiarlo o borrarlo.",
      missing: "Describa qué muestra el archivo exportado.",
      wrong: `Acorte el texto a ${count(4_000)} caracteres.`,
    },
    invoice_number: {
      label: "Número de factura",
      hint: "Si se trata de una factura concreta.",
      missing: "Escriba el número de factura.",
      wrong: "Acorte el número a 200 caracteres.",
    },
    key_names: {
      label: "Nombres de las claves afectadas",
      hint: "Sus nombres o sus últimas letras. Nunca las claves.",
      missing: "Escriba los nombres.",
      wrong: "Acorte los nombres a 200 caracteres.",
    },
    logs: {
      label: "Registros (logs) de la actividad sospechosa",
      hint: "Pegue lo que tenga. Tachamos las claves y los números de tarjeta.",
      missing: "Pegue los registros.",
      wrong: `Acorte los registros a ${count(4_000)} caracteres.`,
    },
    note: {
      label: "¿Qué más debe saber soporte?",
      hint: "Con sus propias palabras. Tachamos las claves y los números de tarjeta.",
      missing: "Descríbalo en pocas palabras.",
      wrong: `Acorte el texto a ${count(4_000)} caracteres.`,
    },
  },
  cryptoHash: {
    label: "Hash de la transacción de su pago con criptomonedas",
    hint: "El código largo que su billetera muestra para este pago.",
  },
  choices: {
    personal: "Mi cuenta personal",
    organization: "Una organización",
    USD: "Dólares estadounidenses",
    EUR: "Euros",
    GBP: "Libras",
  },
  moveTo: { personal: "A mi cuenta personal", organization: "A la organización" },
  optional: "opcional",
  utcHint: "JavaScript está desactivado, así que indique las horas en UTC.",
  errorTitle: "Revise estas respuestas",
  check: "Revisar el tique",
  reviewBody: "Esto es todo. Nada ha salido de su dispositivo.",
  reviewBodyPlain: "Esto es todo. No se ha guardado nada.",
  /** On pages in another language. */
  inEnglish:
    "El tique está en inglés para que soporte pueda leerlo. Sus propias palabras quedan como las escribió.",
  form: {
    heading: "Lo que soporte todavía necesita",
    evidence: "Captura de pantalla de su página Credits (créditos)",
    evidenceNeeded: "Soporte la pide, así que añádala si puede.",
    evidenceOther: "Capturas de pantalla o archivos",
    evidenceHint:
      "Los archivos se quedan en su dispositivo hasta que envíe el tique. PNG, JPEG, WebP, PDF o texto, de 10 MB cada uno, 5 como máximo.",
    evidencePlain:
      "Haga una captura de pantalla de su página Credits (créditos) y adjúntela cuando soporte responda.",
    dropOrPaste: "o arrástrelos o péguelos aquí",
    wrongKind: (name) =>
      `No se puede enviar ${name}. Elija una imagen PNG, JPEG o WebP, un PDF o un texto sin formato.`,
    remove: "Quitar",
    size: (bytes) =>
      bytes < 1_000_000
        ? `${count(Math.max(1, Math.round(bytes / 1000)))} KB`
        : `${count(Number((bytes / 1_000_000).toFixed(1)))} MB`,
    tooLarge: (name) => `${name} supera los 10 MB. Elija un archivo más pequeño.`,
    tooMany: "Cinco archivos como máximo. Quite uno primero.",
    choose: "Elegir archivos",
    unreadable: (name) => `No se pudo leer ${name}. Elíjalo otra vez, o elija otro.`,
    brokenPicture: (name) =>
      `Este navegador no puede mostrar ${name}: es posible que esté dañado. Haga otra captura de pantalla y elíjala.`,
    cover: "Tapar o recortar",
    nudge:
      "Soporte pide una captura de pantalla de su página Credits (créditos). Si no puede hacerla, envíe el tique sin ella.",
    nudgeAdd: "Añadir una captura de pantalla",
    reading: "Leyendo el archivo…",
    unloaded:
      "Una parte de esta página no se pudo cargar. Revise su conexión y pulse el botón otra vez. No se ha perdido nada.",
  },
  send: {
    steps: [
      "Copie el tique.",
      "Abra la página de soporte y péguelo.",
      "Adjunte su captura de pantalla, si la tiene.",
    ],
    copyMarkdown: "Copiar el tique",
    copyJson: "Copiar como JSON",
    copied: "Copiado",
    copyFailed: "Su navegador no permitió copiar. Seleccione el texto de abajo y cópielo a mano.",
    email: "Descargar como correo (.eml)",
    emailHint:
      "El mensaje se abre en su programa de correo. Aún no tiene destinatario: añada la dirección que le dio soporte.",
    open: "Abrir la página de soporte",
    text: "El tique como texto",
    json: "El tique como JSON",
  },
  rows: {
    reference: "Referencia",
    subject: "Asunto",
    priority: "Prioridad",
    email: "Correo de la cuenta",
    account: "Cuenta",
    accountKinds: { personal: "Personal", organization: "Organización", unknown: "" },
    caseRef: "Caso",
    evidence: "Archivos",
    note: "Sus propias palabras",
  },
  priority: { low: "Baja", normal: "Normal", high: "Alta", urgent: "Urgente" },
  facts: {
    paid_at: "Pagado el",
    attempted_at: "Último intento",
    requested_at: "Reembolso pedido el",
    period_from: "Desde",
    period_to: "Hasta",
    amount: "Importe",
    method: "Forma de pago",
    bank_status: "El banco muestra",
    bank_says: "El banco dice",
    transaction_id: "Transacción",
    move_to: "Mover los créditos a",
    decline_code: "Error o código",
    refused_at: "Último rechazo",
    stands_out: "Llama la atención",
    generation_ids: "Generaciones",
    model: "Modelo",
    plugins: "Plugins",
    used: "Créditos usados",
    invoice_number: "Factura",
    key_names: "Claves",
    measures: "Hecho hasta ahora",
    logs: "Registros",
  },
  method: { card: "Tarjeta", crypto: "Criptomonedas", "another-way": "Otra forma" },
};
