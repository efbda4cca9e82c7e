import type { Translation } from "@/content/translation";
import type { feedbackMessages as english } from "@/content/ui/feedback/en";
import { count, days } from "../numbers/ar";

/** Words around saying that a page did not help. */
export const feedbackMessages: Translation<typeof english> = {
  title: "لم تفدني هذه الصفحة",
  heading: "ما الذي كان ينقص هذه الصفحة؟",
  about: (page) => `عن صفحة «${page}».`,
  label: "بكلماتك (اختياري)",
  hint: "لا تكتب مفاتيح API ولا أرقام بطاقات ولا أسماء من فضلك. لا يمكن لأحد أن يرد عليك من هنا.",
  stored: (dayCount, characters) =>
    `نحفظ التاريخ واسم الصفحة وكلماتك، حتى ${count(characters)} حرف. تُحذف كلماتك بعد ${days(dayCount)}.`,
  send: "إرسال",
  back: "العودة إلى الصفحة",
  support: "أحتاج إلى مساعدة فريق الدعم",
  thanks: {
    heading: "شكرًا لك",
    body: "يساعدنا ذلك على إصلاح الصفحة. إجاباتك محفوظة.",
  },
  tooMany: "كثيرون يكتبون إلينا الآن. انتظر دقيقة، ثم اضغط الزر مرة أخرى.",
  unavailable: "تعذّر الحفظ الآن. حاول بعد لحظات.",
};
