import type { Translation } from "@/content/translation";
import type { preventMessages as english } from "@/content/ui/prevent/en";
import { autoTopUp } from "../numbers/ar";

/** The prevention page: one item a fact, each something to do now. */
export const preventMessages: Translation<typeof english> = (policy) => ({
  heading: "تجنّب مشكلات الدفع",
  intro: "ست عادات تُبقي المبالغ المخصومة صغيرة والدفع سلسًا. تكفيها كلها خمس دقائق.",
  items: [
    {
      fact: "P1",
      title: "راقب استخدامك بانتظام",
      text: "انظر مرة في الأسبوع فيمَ استُخدم رصيدك وكم كلّف كل طلب.",
      link: "activity",
    },
    {
      fact: "P2",
      title: "فعّل تنبيهات الإنفاق وعيّن حدًا أقصى للطلبات",
      text: "عيّن لكل مشروع حدًا أقصى يناسب عمله. عندئذ تتوقف حلقة التكرار من تلقاء نفسها.",
      link: "credits",
    },
    {
      fact: "P3",
      title: "احفظ مفاتيح API في أمان",
      text: "لا تضع المفاتيح في شيفرة برمجية مشتركة. استبدلها من حين إلى آخر، وفورًا إذا شككت في شيء.",
    },
    {
      fact: "P4",
      title: "استخدم الاسم الدقيق للنموذج المجاني",
      text: `ينتهي الاسم عادةً بـ \`${policy.freeModels.suffix}\`، مثل \`${policy.freeModels.exampleSlug}\`. من دون هذه النهاية تدفع.`,
      link: "models",
    },
    {
      fact: "P5",
      title: "اسمح بالمدفوعات الدولية لبطاقتك",
      text: "اسأل البنك، أو انظر في تطبيقه، قبل أن تشتري الرصيد.",
    },
    {
      fact: "P6",
      title: `اضبط الشحن التلقائي (${autoTopUp}) بعناية`,
      text: "إذا كان متاحًا، فإنه يجنّبك الانقطاع. تحقق عند أي رصيد متبقٍّ يبدأ الشراء، وبكم.",
      link: "credits",
    },
  ],
});
