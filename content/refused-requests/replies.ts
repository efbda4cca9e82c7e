import type { ReplyPointOf, ReplyTexts } from "../reply-texts";
import * as ar from "../ui/numbers/ar";
import * as en from "../ui/numbers/en";
import * as es from "../ui/numbers/es";

/** What replies to these tickets may say. */
export const replies = ((policy) => ({
  "refused-balance": {
    facts: ["O1", "O3"],
    en: "A 402 may mean a balance of zero or below, which can stop free models, too. Please check the balance of the account that made the key.",
    es: "Un 402 puede significar un saldo de cero o menos, que también puede detener los modelos gratuitos. Revise el saldo de la cuenta que creó la clave.",
    ar: "قد يعني 402 أن الرصيد صفر أو أقل، وهذا قد يوقف النماذج المجانية أيضًا. راجع رصيد الحساب الذي أنشأ المفتاح.",
  },
  "refused-key": {
    facts: ["O4"],
    en: "A key can have a limit of its own, and more credits don't lift it. Please raise it in the key's settings, or wait until it begins anew.",
    es: "Una clave puede tener su propio límite, y más créditos no lo suben. Súbalo en los ajustes de la clave o espere a que empiece de nuevo.",
    ar: "قد يكون للمفتاح حد خاص به لا يرفعه رصيد أكبر. ارفعه من إعدادات المفتاح أو انتظر حتى يبدأ من جديد.",
  },
  "refused-budget": {
    facts: ["O5"],
    en: "A budget of a guardrail or a workspace is spent. Please ask an administrator of your organization to raise it.",
    es: "Se agotó el presupuesto de un guardrail o de un workspace. Pida a un administrador de su organización que lo suba.",
    ar: "نفدت ميزانية guardrail أو workspace. اطلب من أحد مسؤولي مؤسستك رفعها.",
  },
  "refused-free": {
    facts: ["O6"],
    en: `The higher limit of free requests goes by credits bought, ever: ${en.dollars(policy.freeModels.higherLimitFromUsd)}. The count may begin anew at midnight UTC.`,
    es: `El límite más alto de solicitudes gratuitas depende de los créditos comprados en total: ${es.dollars(policy.freeModels.higherLimitFromUsd)}. La cuenta puede empezar de nuevo a medianoche UTC.`,
    ar: `يعتمد الحد الأعلى للطلبات المجانية على مجموع الرصيد المشترى: ${ar.dollars(policy.freeModels.higherLimitFromUsd)}. وقد يبدأ العد من جديد عند منتصف الليل بتوقيت UTC.`,
  },
})) satisfies ReplyTexts;

export type ReplyPoint = ReplyPointOf<typeof replies>;
