import type { Translation } from "@/content/translation";
import { apart, money, typed } from "../numbers/ar";
import type { moneyMessages as english } from "./en";

/** What is said to an amount that was typed: the ticket form and the questions say the same. Amounts are decimal strings. */
export const moneyMessages: Translation<typeof english> = {
  amount: money,
  which: (text) => `ما المبلغ المقصود بـ «${apart(text)}»؟`,
  ambiguous: (text, larger, smaller, currency) =>
    `قد يعني «${apart(text)}» ${money(larger, currency)} أو ${money(smaller, currency)}. اكتب ${typed(larger)} أو ${typed(smaller)}.`,
  read: (text, amount) => `كتبت «${apart(text)}»، وقرأناه على أنه ${amount}.`,
  refused: {
    negative: "أدخل المبلغ من دون علامة ناقص أو أقواس.",
    zero: "أدخل مبلغًا أكبر من صفر، مثل 25 أو 49.99.",
    decimals: "أدخل المبلغ بمنزلتين عشريتين على الأكثر، مثل 49.99.",
    "too-large": "أدخل مبلغًا أصغر: في هذا المبلغ أرقام كثيرة جدًا.",
    currency: "أدخل المبلغ بالدولار الأمريكي أو اليورو أو الجنيه الإسترليني.",
    "not-a-number": "أدخل مبلغًا، مثل 25 أو 49.99.",
  },
  sameCurrency: (currency) => `أدخله بعملة المبلغ أعلاه: ${currency}.`,
  notDollars: "تُحسب القاعدة بالدولار الأمريكي. حوّل المبلغ إلى الدولار، أو اختر إجابة من الأعلى.",
};
