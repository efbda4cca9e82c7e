import type { Translation } from "@/content/translation";
import type { common as english } from "@/content/ui/common/en";
import { count, plural } from "../numbers/ar";

/** Words that every step shares. Each goes to every browser, so what only some steps need lies elsewhere. */
export const common: Translation<typeof english> = {
  product: "مساعدة الدفع في OpenRouter",
  home: "كل المشكلات",
  print: "طباعة",
  loading: "لحظة من فضلك…",
  preventLong: "كيف تتجنب مشكلات الدفع",
  back: "رجوع",
  change: "تغيير",
  changeLabel: (topic) => `تغيير: ${topic}`,
  solved: "حُلّت المشكلة",
  answered: "وجدت إجابة سؤالي",
  support: "أحتاج إلى فريق الدعم",
  unhelpful: "لم تفدني هذه الصفحة",
  openNext: "متابعة",
  chosenBefore: "إجابتك السابقة",
  assumed: "جاءت من رابط ولم نسألك عنها",
  assumedShort: "لم نسألك عنها",
  skipped: (number) =>
    `وصلت إلى هنا من رابط. ${plural(number, {
      zero: "لم يتخطَّ أي خطوة.",
      one: "تخطى الرابط خطوة واحدة.",
      two: "تخطى الرابط خطوتين.",
      few: "تخطى الرابط # خطوات.",
      many: "تخطى الرابط # خطوة.",
      other: "تخطى الرابط # خطوة.",
    })}`,
  startOver: "ابدأ من الخطوة الأولى",
  reviewHeading: "راجع تذكرتك قبل إرسالها",
  opensBeside: "يُفتح في علامة تبويب جديدة",
  dropped: (number) =>
    plural(number, {
      zero: "احتفظنا بكل إجاباتك.",
      one: "لم تعد إجابة واحدة مناسبة، فاستبعدناها. احتفظنا بالباقي.",
      two: "لم تعد إجابتان مناسبتين، فاستبعدناهما. احتفظنا بالباقي.",
      few: "لم تعد # إجابات مناسبة، فاستبعدناها. احتفظنا بالباقي.",
      many: "لم تعد # إجابة مناسبة، فاستبعدناها. احتفظنا بالباقي.",
      other: "لم تعد # إجابة مناسبة، فاستبعدناها. احتفظنا بالباقي.",
    }),
  droppedList: "ما استبعدناه:",
  receipt: {
    title: "إجاباتك",
    folded: (number) => `إجاباتك (${count(number)})`,
    empty: "تُطبع كل إجابة سطرًا هنا.",
    kept: "محفوظة. تعود هذه الإجابات إن ظلت مناسبة.",
    keptTag: "محفوظة",
    changing: "أنت تغيّرها الآن",
    reference: "رقم الحالة",
    private: "تبقى إجاباتك على هذا الجهاز حتى ترسلها.",
  },
  mark: {
    solved: "حُلّت المشكلة",
    "why-not": "إليك السبب",
    "hand-over": "خطوة أخرى",
    urgent: "أوقف الضرر أولًا",
  },
  workOut: {
    paid_at: "أو احسب الإجابة من التاريخ والوقت",
    requested_at: "أو احسب الإجابة من التاريخ",
    amount: "أو احسب الإجابة من المبلغ",
    model: "أو دعنا نتحقق من الاسم",
  },
  lookInto: "أو دع هذه الصفحة تفحص ملف نشاطك المُصدَّر",
  lookUp: "أو دع هذه الصفحة تتحقق لدى OpenRouter",
  checkSays: "ما وجدناه يرجّح هذه الإجابة",
  exportSays: "ملفك المُصدَّر يرجّح هذه الإجابة",
  waitNoScript:
    "لا يمكن لهذه الصفحة عرض ساعة، لأن البرامج النصية (JavaScript) متوقفة. استعن بساعتك، ثم تابع.",
  links: {
    credits: "صفحة Credits (الرصيد) في OpenRouter",
    activity: "صفحة Activity (النشاط) في OpenRouter",
    support: "فريق الدعم في OpenRouter",
    faq: "الأسئلة الشائعة (FAQ) في OpenRouter",
    models: "النماذج والأسعار في OpenRouter",
    community: "مجتمع OpenRouter على Discord",
    keys: "مفاتيح API في OpenRouter",
    logs: "صفحة Logs (السجلات) في OpenRouter",
  },
  offline: "لا يوجد اتصال بالإنترنت. ما كتبته محفوظ على هذا الجهاز. صفحات المشكلات التي فتحتها هنا تظل تعمل.",
};
