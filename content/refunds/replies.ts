import type { ReplyPointOf, ReplyTexts } from "../reply-texts";
import * as ar from "../ui/numbers/ar";
import * as en from "../ui/numbers/en";
import * as es from "../ui/numbers/es";

/** What replies to these tickets may say. */
export const replies = ((policy) => {
  const { windowHours, ticketFromUsd, ticketAfterBusinessDays } = policy.refunds;
  return {
    "refund-rule": {
      facts: ["R1"],
      en: `Unused credits can be refunded within ${windowHours} hours of the purchase. Used ones can't.`,
      es: `Los créditos sin usar se pueden reembolsar dentro de las ${windowHours} horas después de la compra. Los usados, no.`,
      ar: `يمكن استرداد ثمن الرصيد غير المستخدم خلال ${windowHours} ساعة من الشراء. أما المستخدم فلا.`,
    },
    "refund-over": {
      facts: ["R1"],
      en: `Unused credits can be refunded within ${windowHours} hours of the purchase. Your ticket came later than that. The credits stay in your account.`,
      es: `Los créditos sin usar se pueden reembolsar dentro de las ${windowHours} horas después de la compra. Su ticket llegó más tarde. Los créditos siguen en su cuenta.`,
      ar: `يمكن استرداد ثمن الرصيد غير المستخدم خلال ${windowHours} ساعة من الشراء. وصلت تذكرتك بعد ذلك. يبقى الرصيد في حسابك.`,
    },
    "refund-used": {
      facts: ["R1"],
      en: "Credits that were used are not refunded. You told us that all of them were.",
      es: "Los créditos usados no se reembolsan. Usted nos dijo que se usaron todos.",
      ar: "لا يمكن استرداد ثمن الرصيد المستخدم، وقد أخبرتنا أنه استُخدم كله.",
    },
    "refund-crypto": {
      facts: ["O9"],
      en: "OpenRouter's documents say that payments with crypto are not refunded.",
      es: "Los documentos de OpenRouter dicen que los pagos con criptomonedas no se reembolsan.",
      ar: "تذكر مستندات OpenRouter أن المدفوعات بعملة مشفّرة لا يُعاد ثمنها.",
    },
    "refund-button": {
      facts: ["R2"],
      en: `Below ${en.dollars(ticketFromUsd)} you can do it yourself: press the refund button beside the purchase on your Credits page.`,
      es: `Por menos de ${es.dollars(ticketFromUsd)} puede hacerlo usted: pulse el botón de reembolso junto a la compra en su página Credits (créditos).`,
      ar: `لأقل من ${ar.dollars(ticketFromUsd)} يمكنك فعل ذلك بنفسك: اضغط زر الاسترداد بجانب عملية الشراء في صفحة Credits (الرصيد).`,
    },
    "refund-no-button": {
      facts: ["R1", "G2"],
      en: `Unused credits can be refunded within ${windowHours} hours of the purchase. You see no button for it, so this ticket takes its place: you need not look again.`,
      es: `Los créditos sin usar se pueden reembolsar dentro de las ${windowHours} horas después de la compra. Como no ve el botón, vale este ticket: no hace falta que lo busque otra vez.`,
      ar: `يمكن استرداد ثمن الرصيد غير المستخدم خلال ${windowHours} ساعة من الشراء. وبما أنك لا ترى الزر فهذه التذكرة تقوم مقامه، ولا داعي للبحث عنه ثانية.`,
    },
    "refund-ticket": {
      facts: ["R3"],
      en: `Over ${en.dollars(ticketFromUsd)} a refund takes a ticket, and for exactly that much a ticket works, too. This is the right way.`,
      es: `Por más de ${es.dollars(ticketFromUsd)}, el reembolso se pide con un ticket, y por esa suma exacta también sirve. Es la vía correcta.`,
      ar: `لأكثر من ${ar.dollars(ticketFromUsd)} يحتاج الاسترداد إلى تذكرة، وتصلح التذكرة لهذا المبلغ بالضبط أيضًا. هذه هي الطريقة الصحيحة.`,
    },
    "refund-wait": {
      facts: ["R4", "R5"],
      en: `How long a refund takes varies. After ${ticketAfterBusinessDays} business days a ticket is right.`,
      es: `El tiempo que tarda un reembolso varía. Después de ${ticketAfterBusinessDays} días hábiles corresponde un ticket.`,
      ar: `تختلف مدة الاسترداد. بعد ${ticketAfterBusinessDays} أيام عمل تكون التذكرة في محلها.`,
    },
  };
}) satisfies ReplyTexts;

export type ReplyPoint = ReplyPointOf<typeof replies>;
