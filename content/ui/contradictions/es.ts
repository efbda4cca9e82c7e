import type { MessagesOf } from "@/content/messages";

export const contradictionMessages: MessagesOf<"contradictions"> = {
  sentence: (one, other) => `«${one}» y «${other}» no concuerdan.`,
  line: (topic, text) => `${topic}: ${text}`,
  nothing: "nada",
  export: "Exportación de Activity (actividad)",
  use: (requests, total, from, to) => `${requests} solicitudes por ${total}, del ${from} al ${to}`,
  which: "¿Cuál es correcta?",
  anyway: "También puede enviarlo así. El ticket de soporte dirá entonces que no concuerdan.",
};
