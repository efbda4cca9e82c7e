import type { AsksOf } from "../asks";
import { requests } from "./ticket";

/** What support is asked to do, said to the person who asks. */
export const asks: AsksOf<typeof requests> = {
  en: {
    invoice: { ask: requests.invoice.ask },
  },
  es: {
    invoice: { ask: "Por favor, ayúdenme con la factura según lo que describo." },
  },
  ar: {
    invoice: { ask: "أرجو المساعدة بشأن الفاتورة كما وصفتُ." },
  },
};
