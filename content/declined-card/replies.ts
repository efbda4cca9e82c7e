import type { ReplyPointOf, ReplyTexts } from "../reply-texts";

/** What replies to these tickets may say. */
export const replies = (() => ({
  "card-bank": {
    facts: ["D1"],
    en: "Your bank knows why it declined. Please ask which it was: international payments, fraud protection, or a block on this company.",
    es: "Su banco sabe por qué rechazó el pago. Pregúntele qué fue: pagos internacionales, protección contra fraude o un bloqueo a esta empresa.",
    ar: "يعرف بنكك سبب الرفض. اسأله أيها كان: المدفوعات الدولية، أم الحماية من الاحتيال، أم حظر هذه الشركة.",
  },
  "card-international": {
    facts: ["D2", "P5"],
    en: "Please turn on international payments for this card.",
    es: "Active los pagos internacionales de esta tarjeta, por favor.",
    ar: "يُرجى تفعيل المدفوعات الدولية لهذه البطاقة.",
  },
  "card-mended": {
    facts: ["G2"],
    en: "You did what the bank asked for, and the card is still declined. You need not do it again: we look at our side.",
    es: "Usted hizo lo que pidió el banco y la tarjeta sigue rechazada. No hace falta repetirlo: lo revisamos nosotros.",
    ar: "فعلتَ ما طلبه البنك وما زالت البطاقة مرفوضة. لا داعي لتكرار ذلك: سنراجع الأمر من جهتنا.",
  },
  "card-other": {
    facts: ["D3"],
    en: "Another card may work. Please try one, if you have it.",
    es: "Otra tarjeta puede funcionar. Pruebe con una, si la tiene.",
    ar: "قد تنجح بطاقة أخرى. جرّب واحدة إن توفرت لديك.",
  },
})) satisfies ReplyTexts;

export type ReplyPoint = ReplyPointOf<typeof replies>;
