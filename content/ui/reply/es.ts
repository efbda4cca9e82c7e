import type { MessagesOf } from "@/content/messages";

export const replyMessages: MessagesOf<"reply"> = {
  greeting: "Hola:",
  thanks: "Gracias por su mensaje.",
  thanksFor: (ref) => `Gracias por su ticket ${ref}.`,
  weSee: (problem) => `Así lo entendemos: ${problem}.`,
  questions: "Responda a estas preguntas, por favor:",
  missing: "Envíenos lo que todavía falta, por favor:",
  nothingMissing: "Tenemos todo lo que necesitamos de usted. No hace falta que envíe nada más.",
  link: "Este enlace abre el paso correspondiente, con sus respuestas:",
  start: "Este enlace abre el paso en el que está, con sus respuestas:",
  close: "Saludos cordiales,\nEl equipo de soporte",
  which: (one, other) => `¿Cuál es correcta: «${one}» o «${other}»?`,
  dates: "¿Qué fechas y horas son las correctas?",
  path: "Responda otra vez a las preguntas desde este paso, por favor.",
};
