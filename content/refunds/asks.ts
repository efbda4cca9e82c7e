import type { AsksOf } from "../asks";
import { requests } from "./ticket";

/** What support is asked to do, said to the person who asks. */
export const asks: AsksOf<typeof requests> = {
  en: {
    refund: { ask: requests.refund.ask, meanwhile: "Don't use the credits until you hear from support." },
    "refund-late": { ask: requests["refund-late"].ask },
  },
  es: {
    refund: {
      ask: "Por favor, reembolsen los créditos sin usar de esta compra.",
      meanwhile: "No use los créditos hasta que el equipo de soporte le responda.",
    },
    "refund-late": { ask: "Por favor, díganme dónde está mi reembolso." },
  },
  ar: {
    refund: {
      ask: "أرجو إعادة ثمن الرصيد غير المستخدم من عملية الشراء هذه.",
      meanwhile: "لا تستخدم الرصيد حتى يصلك رد فريق الدعم.",
    },
    "refund-late": { ask: "أرجو إخباري أين وصل المبلغ المسترد." },
  },
};
