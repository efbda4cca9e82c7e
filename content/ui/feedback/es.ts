import type { Translation } from "@/content/translation";
import type { feedbackMessages as english } from "@/content/ui/feedback/en";
import { count, plural } from "../numbers/es";

/** Words around saying that a page did not help. */
export const feedbackMessages: Translation<typeof english> = {
  title: "Esta página no me ayudó",
  heading: "¿Qué faltaba?",
  about: (page) => `Sobre la página «${page}».`,
  label: "Con sus propias palabras (opcional)",
  hint: "Por favor, no escriba claves de API, números de tarjeta ni nombres. Desde aquí nadie puede responderle.",
  stored: (days, characters) =>
    `Guardamos el día, la página y sus palabras, hasta ${count(characters)} caracteres. Sus palabras se eliminan después de ${plural(days, { one: "# día", many: "# de días", other: "# días" })}.`,
  send: "Enviar",
  back: "Volver a la página",
  support: "Necesito ayuda del equipo de soporte",
  thanks: {
    heading: "Gracias",
    body: "Nos ayuda a mejorar la página. Sus respuestas se conservan.",
  },
  tooMany: "Muchas personas están escribiendo ahora. Espere un minuto y pulse el botón otra vez.",
  unavailable: "No se pudo guardar en este momento. Inténtelo de nuevo en un momento.",
};
