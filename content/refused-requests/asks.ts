import type { AsksOf } from "../asks";
import { requests } from "./ticket";

/** What support is asked to do, said to the person who asks. */
export const asks: AsksOf<typeof requests> = {
  en: {
    "explain-refusal": { ask: requests["explain-refusal"].ask },
    "raise-free-limit": { ask: requests["raise-free-limit"].ask },
  },
  es: {
    "explain-refusal": {
      ask: "Por favor, averigüen por qué se rechazan estas solicitudes y díganme cómo resolverlo.",
    },
    "raise-free-limit": {
      ask: "Por favor, averigüen qué límite de solicitudes gratuitas tiene esta cuenta y por qué.",
    },
  },
  ar: {
    "explain-refusal": { ask: "أرجو معرفة سبب رفض هذه الطلبات، وإخباري بما ينهي ذلك." },
    "raise-free-limit": { ask: "أرجو معرفة حد الطلبات المجانية لهذا الحساب، وسببه." },
  },
};
