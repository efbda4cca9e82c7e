import type { Translation } from "@/content/translation";
import type { redactedMessages as english } from "@/content/ui/redacted/en";

export const redactedMessages: Translation<typeof english> = {
  "api-key":
    "Tachamos una clave de API. Nunca comparta una clave: elimínela en sus ajustes y cree otra nueva.",
  "card-number": "Tachamos un número de tarjeta. El equipo de soporte nunca lo necesita.",
};
