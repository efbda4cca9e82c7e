import type { AsksOf } from "../asks";
import { requests } from "./ticket";

/** What support is asked to do, said to the person who asks. */
export const asks: AsksOf<typeof requests> = {
  en: {
    "check-charges": { ask: requests["check-charges"].ask },
  },
  es: {
    "check-charges": { ask: "Por favor, revisen estos cargos y reembolsen los que no sean correctos." },
  },
  ar: {
    "check-charges": { ask: "أرجو فحص هذه المبالغ المخصومة، وإعادة ما خُصم خطأً." },
  },
};
