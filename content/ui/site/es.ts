import type { Translation } from "@/content/translation";
import type { site as english } from "@/content/ui/site/en";

/** Words of the frame and of the pages around the flows. The server alone needs them. */
export const site: Translation<typeof english> = {
  tagline:
    "Responda una pregunta corta a la vez. Resuelva el problema o termine con un ticket de soporte ya completado.",
  /** Below the sign of the installed page. */
  shortName: "Ayuda de pago",
  prevent: "Evitar problemas",
  skip: "Ir a la pregunta",
  triage: {
    heading: "¿Qué salió mal con su pago?",
    pick: "O elija su problema",
    see: "¿O le ocurre algo de esto?",
    problems: "Todos los problemas",
  },
  notFound: {
    heading: "Esta página no existe",
    body: "Puede que el enlace sea antiguo o esté incompleto. No se ha perdido nada de lo que escribió. Busque aquí su problema:",
  },
  footer: {
    more: "Más ayuda",
    about:
      "Una guía paso a paso sobre los pagos de OpenRouter. Nunca pide una contraseña ni un número de tarjeta, y funciona sin clave.",
  },
};
