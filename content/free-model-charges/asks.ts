import type { AsksOf } from "../asks";
import { requests } from "./ticket";

/** What support is asked to do, said to the person who asks. */
export const asks: AsksOf<typeof requests> = {
  en: {
    "check-free-model-charge": { ask: requests["check-free-model-charge"].ask },
  },
  es: {
    "check-free-model-charge": {
      ask: "Por favor, revisen estas generaciones y reembolsen lo que debería haber sido gratuito.",
    },
  },
  ar: {
    "check-free-model-charge": {
      ask: "أرجو فحص عمليات التوليد هذه، وإعادة ما خُصم مقابل ما كان ينبغي أن يكون مجانيًا.",
    },
  },
};
