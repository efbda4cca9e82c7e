import type { AsksOf } from "../asks";
import { requests } from "./ticket";

/** What support is asked to do, said to the person who asks. */
export const asks: AsksOf<typeof requests> = {
  en: {
    "accept-card": { ask: requests["accept-card"].ask },
  },
  es: {
    "accept-card": { ask: "Por favor, díganme por qué se rechaza el pago y cómo puedo pagar." },
  },
  ar: {
    "accept-card": { ask: "أرجو إخباري بسبب رفض عملية الدفع، وكيف يمكنني الدفع." },
  },
};
