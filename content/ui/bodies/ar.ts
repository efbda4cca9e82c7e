import type { Translation } from "@/content/translation";
import type { bodiesMessages as english } from "@/content/ui/bodies/en";

/** Said where a request is refused for its size or pace, before a page has seen it. */
export const bodiesMessages: Translation<typeof english> = {
  "too-long": {
    title: "أكبر من اللازم",
    detail: "هذا أكثر مما يقبله هذا العنوان. اختصره أو اختر ملفًا أصغر، ثم أرسله مرة أخرى.",
  },
  "too-slow": {
    title: "أبطأ من اللازم",
    detail: "لم يصل ما أرسلته في الوقت المناسب، فلم يُحفظ منه شيء. تحقق من اتصالك، ثم أرسله مرة أخرى.",
  },
  "too-many": {
    title: "طلبات كثيرة في وقت واحد",
    detail: "يصلنا الكثير الآن، فلم يُحفظ من هذا شيء. انتظر بضع ثوانٍ، ثم أرسله مرة أخرى.",
  },
};
