import type { Translation } from "@/content/translation";
import type { common as english } from "@/content/ui/common/en";
import { plural } from "../numbers/es";

/** Words that every step shares. Each goes to every browser, so what only some steps need lies elsewhere. */
export const common: Translation<typeof english> = {
  product: "Ayuda con los pagos de OpenRouter",
  home: "Todos los problemas",
  print: "Imprimir",
  loading: "Un momento…",
  preventLong: "Cómo evitar problemas de pago",
  back: "Atrás",
  change: "Cambiar",
  changeLabel: (topic) => `Cambiar: ${topic}`,
  solved: "Ya está resuelto",
  answered: "Eso responde mi pregunta",
  support: "Necesito ayuda del equipo de soporte",
  unhelpful: "Esta página no me ayudó",
  openNext: "Continuar",
  chosenBefore: "Su respuesta anterior",
  assumed: "viene de un enlace; no se le preguntó",
  assumedShort: "Sin preguntar",
  skipped: (count) =>
    plural(count, {
      one: "No se le preguntó un paso anterior a este.",
      many: "No se le preguntaron # de pasos anteriores a este.",
      other: "No se le preguntaron # pasos anteriores a este.",
    }),
  startOver: "Empezar por el primero",
  reviewHeading: "Revise su ticket antes de enviarlo",
  opensBeside: "se abre en una pestaña nueva",
  dropped: (count) =>
    plural(count, {
      one: "Una respuesta ya no encaja, así que la quitamos. Las demás se conservan.",
      many: "# de respuestas ya no encajan, así que las quitamos. Las demás se conservan.",
      other: "# respuestas ya no encajan, así que las quitamos. Las demás se conservan.",
    }),
  droppedList: "Se quitó:",
  receipt: {
    title: "Sus respuestas",
    folded: (count) => `Sus respuestas (${count})`,
    empty: "Cada respuesta aparecerá aquí en una línea.",
    kept: "Se conservan. Estas respuestas vuelven si todavía encajan.",
    keptTag: "se conserva",
    changing: "la está cambiando",
    reference: "Caso",
    private: "Sus respuestas se quedan en este dispositivo hasta que las envíe.",
  },
  /** What kind of screen this is, where that matters. */
  mark: {
    solved: "Resuelto",
    "why-not": "Este es el motivo",
    "hand-over": "Un paso más",
    urgent: "Primero, evite más daños",
  },
  /** Where a question can be answered from a typed fact. */
  workOut: {
    paid_at: "O calcúlelo con la fecha y la hora",
    requested_at: "O calcúlelo con la fecha",
    amount: "O calcúlelo con el importe",
    model: "O deje que revisemos el nombre",
  },
  lookInto: "O examine aquí su archivo de Activity",
  lookUp: "O consúltelo aquí en OpenRouter",
  checkSays: "Lo que consultamos apunta a esto",
  exportSays: "Su archivo exportado apunta a esto",
  waitNoScript:
    "Esta página no puede mostrar un reloj: JavaScript está desactivado. Use su propio reloj y luego continúe.",
  links: {
    credits: "Página Credits (créditos) de OpenRouter",
    activity: "Página Activity (actividad) de OpenRouter",
    support: "Soporte de OpenRouter",
    faq: "Preguntas frecuentes (FAQ) de OpenRouter",
    models: "Modelos y precios de OpenRouter",
    community: "Comunidad de OpenRouter en Discord",
    keys: "Claves de API en OpenRouter",
    logs: "Página Logs (registros) de OpenRouter",
  },
  offline:
    "No hay conexión. Lo que escribió se guarda en este dispositivo. Las páginas de los problemas que ya abrió aquí siguen funcionando.",
};
