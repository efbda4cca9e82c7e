import type { ReplyPointOf, ReplyTexts } from "../reply-texts";

/** What replies to these tickets may say. */
export const replies = ((policy) => {
  const { suffix, router } = policy.freeModels;
  return {
    "free-suffix": {
      facts: ["F1", "P4", "O7"],
      en: `The free variant typically has a name that ends in “${suffix}”; “${router}” is free, too. Please compare the exact name that your program sends.`,
      es: `El nombre de la variante gratuita suele terminar en «${suffix}»; «${router}» también es gratuito. Compare el nombre exacto que envía su programa.`,
      ar: `ينتهي اسم النسخة المجانية عادةً بـ «\u2066${suffix}\u2069»، و«\u2066${router}\u2069» مجاني أيضًا. قارن الاسم الذي يرسله برنامجك حرفًا بحرف.`,
    },
    "free-plugins": {
      facts: ["F5"],
      en: "Plugins such as web search and PDF upload stay paid, on a free model too.",
      es: "Los plugins como la búsqueda web y subir un PDF se cobran también con un modelo gratuito.",
      ar: "تبقى الإضافات مثل البحث في الويب ورفع ملفات PDF مدفوعة حتى مع نموذج مجاني.",
    },
    "free-generations": {
      facts: ["F6"],
      en: "To check the charge we need its generations. Please copy their ids from your Activity page.",
      es: "Para revisar el cargo necesitamos sus generaciones. Copie sus ids de su página Activity (actividad).",
      ar: "لمراجعة الرسوم نحتاج إلى عمليات التوليد. يُرجى نسخ معرّفاتها من صفحة Activity (النشاط).",
    },
  };
}) satisfies ReplyTexts;

export type ReplyPoint = ReplyPointOf<typeof replies>;
