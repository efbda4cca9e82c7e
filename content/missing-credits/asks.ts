import type { AsksOf } from "../asks";
import { requests } from "./ticket";

/** What support is asked to do, said to the person who asks. */
export const asks: AsksOf<typeof requests> = {
  en: {
    "find-credits": {
      ask: requests["find-credits"].ask,
      meanwhile: "Don't pay a second time while support looks for this payment.",
    },
    "move-credits": { ask: requests["move-credits"].ask },
  },
  es: {
    "find-credits": {
      ask: "Por favor, busquen este pago y añadan los créditos a la cuenta.",
      meanwhile: "No pague por segunda vez mientras el equipo de soporte busca este pago.",
    },
    "move-credits": {
      ask: "Por favor, transfieran estos créditos entre la cuenta personal y la organización.",
    },
  },
  ar: {
    "find-credits": {
      ask: "أرجو البحث عن عملية الدفع هذه، وإضافة الرصيد إلى الحساب.",
      meanwhile: "لا تدفع مرة ثانية ما دام فريق الدعم يبحث عن عملية الدفع هذه.",
    },
    "move-credits": { ask: "أرجو نقل هذا الرصيد بين الحساب الشخصي والمؤسسة." },
  },
};
