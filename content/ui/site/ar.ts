import type { Translation } from "@/content/translation";
import type { site as english } from "@/content/ui/site/en";

/** Words of the frame and of the pages around the flows. The server alone needs them. */
export const site: Translation<typeof english> = {
  tagline: "أجب عن سؤال قصير تلو الآخر. حُلّ المشكلة، أو احصل على تذكرة دعم جاهزة للإرسال.",
  shortName: "مساعدة الدفع",
  prevent: "تجنّب المشكلات",
  skip: "الانتقال إلى السؤال",
  triage: {
    heading: "ما مشكلة الدفع التي واجهتك؟",
    pick: "أو اختر مشكلتك",
    see: "أو هل تواجه إحدى هذه المشكلات؟",
    problems: "كل المشكلات",
  },
  notFound: {
    heading: "هذه الصفحة غير موجودة",
    body: "ربما كان الرابط قديمًا أو ناقصًا. لم يضِع شيء مما كتبته. ابحث عن مشكلتك هنا:",
  },
  footer: {
    more: "مزيد من المساعدة",
    about:
      "دليل خطوة بخطوة لمشكلات الدفع في OpenRouter. لا يطلب أبدًا كلمة مرور أو رقم بطاقة، ويعمل دون مفتاح.",
  },
};
