import type { Translation } from "@/content/translation";
import type { searchMessages as english } from "@/content/ui/search/en";
import { plural } from "../numbers/ar";

/** Words of the search in the person's own words. */
export const searchMessages: Translation<typeof english> = {
  label: "صِف المشكلة بكلماتك",
  placeholder: "«402»، «رفض»، «ضريبة»…",
  button: "بحث",
  results: (number) =>
    plural(number, {
      zero: "لا نتائج",
      one: "نتيجة واحدة",
      two: "نتيجتان",
      few: "# نتائج",
      many: "# نتيجة",
      other: "# نتيجة",
    }),
  none: "لا شيء يطابق هذه الكلمات. اختر أدناه أقرب مشكلة إلى حالتك.",
  loading: "جارٍ البحث…",
  failed: "تعذّر تحميل البحث. تحقق من اتصالك، أو اختر مشكلة أدناه.",
  privacy: "لا تكتب أسماء ولا مفاتيح ولا مبالغ من فضلك.",
};
