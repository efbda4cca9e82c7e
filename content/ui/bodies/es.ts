import type { Translation } from "@/content/translation";
import type { bodiesMessages as english } from "@/content/ui/bodies/en";

/** Said where a request is refused for its size or pace, before a page has seen it. */
export const bodiesMessages: Translation<typeof english> = {
  "too-long": {
    title: "Demasiado grande",
    detail:
      "Eso es más de lo que se acepta en esta dirección. Acórtelo o elija un archivo más pequeño y envíelo otra vez.",
  },
  "too-slow": {
    title: "Demasiado lento",
    detail:
      "Lo que envió no llegó a tiempo, así que no se guardó nada. Compruebe su conexión y envíelo otra vez.",
  },
  "too-many": {
    title: "Demasiados a la vez",
    detail:
      "Ahora mismo se nos está enviando mucho, así que no se guardó nada de esto. Espere unos segundos y envíelo otra vez.",
  },
};
