import { leftToRight } from "@/content/numbers";
import type { Translation } from "@/content/translation";
import type { reminderMessages as english } from "@/content/ui/reminders/en";
import { duration } from "../numbers/ar";

/** Words around holidays, calendars and notifications. Loaded with the clocks and deadlines that use them. */
export const reminderMessages: Translation<typeof english> = {
  holidays: {
    label: "استثناء العطل الرسمية في",
    none: "دون تحديد دولة",
    guessed: "بحسب لغة متصفحك",
    all: "كل الدول",
    without: "لا تُحسب أيام السبت والأحد. العطل الرسمية غير مستثناة.",
    loading: "جارٍ البحث عن العطل…",
    failed: "تعذّر تحميل العطل، فهي غير مستثناة. اختر الدولة مرة أخرى.",
    partly: "عطل تلك السنة غير معروفة هنا، فربما ينقص بعضها.",
    noneBetween: (country) =>
      `لا تُحسب أيام السبت والأحد والعطل الرسمية للدولة كلها (${country}). لا عطلة منها في هذه المدة.`,
    between: (country, days) =>
      `لا تُحسب أيام السبت والأحد والعطل الرسمية للدولة كلها (${country}). ما استُثني: ${days}.`,
    day: (name, day) => `${name} (${day})`,
    assumed:
      "قد تضيف العطل المحلية وعطل البنوك أيامًا أخرى. لا تذكر مقالة الدعم من OpenRouter أي العطل يُحسب حسابها.",
    source: "مصدر العطل: date-holidays, CC BY 3.0",
  },
  calendar: {
    add: `إضافة الموعد إلى تقويمك (${leftToRight(".ics")})`,
    wait: {
      file: "wait-is-over.ics",
      title: "الدفع في OpenRouter: انتهى الانتظار",
      text: (url) => `انظر إلى رصيدك المتبقي مرة أخرى، ثم تابع من هنا: ${url}`,
    },
    refund: {
      file: "refund-is-due.ics",
      title: "آخر موعد لوصول المبلغ المسترد من OpenRouter",
      text: (url) => `إذا لم يصل المبلغ حتى الآن، فراسل فريق الدعم. تابع من هنا: ${url}`,
    },
  },
  notification: {
    ask: "إرسال إشعار إليّ عند انتهاء الوقت",
    hint: "يعمل ما دامت هذه الصفحة مفتوحة.",
    on: "سيصلك إشعار عند انتهاء الوقت. أبقِ هذه الصفحة مفتوحة.",
    denied: "لا يسمح متصفحك بإشعارات هذه الصفحة. يمكنك تغيير ذلك في إعدادات الموقع لديه، أو استخدام التقويم.",
    unsupported: "لا يعرض هذا المتصفح إشعارات. استخدم التقويم.",
    title: "انتهى الوقت",
    body: "تابع عملية الدفع في OpenRouter.",
  },
  reset: {
    at: (isToday, local, utc) =>
      `قد يبدأ العدّ من جديد ${isToday ? "اليوم" : "غدًا"} بتوقيتك: ${local} (${utc}).`,
    left: (hourCount, minuteCount) => `أي بعد ${duration(hourCount, minuteCount)}.`,
  },
  limits: {
    intro: "إذا كانت البداية من جديد تلقائية، فقد تكون بتوقيتك:",
    daily: (local, utc) => `إذا كان الحد يوميًا: ${local} (${utc})`,
    weekly: (local, utc) => `إذا كان أسبوعيًا: ${local} (${utc})`,
    monthly: (local, utc) => `إذا كان شهريًا: ${local} (${utc})`,
  },
};
