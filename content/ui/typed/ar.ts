import { policy } from "@/content/policy";
import type { Translation } from "@/content/translation";
import type { typedMessages as english } from "@/content/ui/typed/en";
import { days, duration, plural } from "../numbers/ar";

/** Words around what a person types: facts that work an answer out, the clock, deadlines, what is kept. Loaded with them. */
export const typedMessages: Translation<typeof english> = {
  rule: {
    keptHere: "يبقى هذا على جهازك.",
    use: "استخدام هذا",
    unloaded: "تعذّر تحميل جزء من هذه الصفحة. تحقق من اتصالك واضغط مرة أخرى، أو اختر إجابة.",
    paid_at: {
      label: "تاريخ الدفع ووقته، بتوقيتك المحلي",
      unreadable: "أدخل تاريخًا ووقتًا ليسا في المستقبل.",
    },
    requested_at: {
      label: "تاريخ طلبك ووقته، بتوقيتك المحلي",
      unreadable: "أدخل تاريخًا ووقتًا ليسا في المستقبل.",
    },
    amount: {
      label: "المبلغ بالدولار الأمريكي",
      unreadable: "أدخل مبلغًا، مثل 25 أو 49.99.",
    },
    model: {
      label: "الاسم الدقيق للنموذج",
      unreadable: `أدخل الاسم كما يرسله برنامجك، مثل ${policy.freeModels.exampleSlug}.`,
    },
  },
  wait: {
    label: "مدة الانتظار",
    left: "حتى انتهاء الوقت",
    from: (time, until) => `حتى ${until}، محسوبة من ${time}.`,
    change: "هل دفعت في وقت آخر؟",
    ask: "متى دفعت؟",
    over: "انتهى الوقت",
    overBody: "تابع أدناه.",
    title: (minutes, heading) => `المتبقي ${duration(0, minutes)} – ${heading}`,
    overTitle: (heading) => `انتهى الوقت – ${heading}`,
    set: "ضبط الوقت",
  },
  deadline: {
    left: (hourCount, minuteCount, until) =>
      `تنتهي المهلة بعد ${duration(hourCount, minuteCount)} (${until}).`,
    ended: (until) => `بحسب الوقت الذي ذكرته، انتهت المهلة (${until}).`,
    due: (day) => `بحسب الوقت الذي ذكرته، آخر موعد لوصول المبلغ: ${day}.`,
    wasDue: (day) => `بحسب الوقت الذي ذكرته، انقضى موعد وصول المبلغ: ${day}.`,
    dueFrom: (from, dayCount, day) =>
      `نهاية ${plural(dayCount, { zero: "أيام العمل", one: "يوم عمل واحد", two: "يومي عمل", few: "# أيام عمل", many: "# يوم عمل", other: "# يوم عمل" })} بدءًا من ${from}: ${day}.`,
  },
  storage: {
    forget: "حذف ما كتبته",
    forgotten: "حُذف. لم يبقَ على هذا الجهاز شيء مما كتبته.",
    unavailable: "لا يحفظ متصفحك شيئًا لهذه الصفحة. لا تغلقها قبل أن تنتهي.",
    kept: (dayCount) => `يُحفظ ما تكتبه على هذا الجهاز لمدة ${days(dayCount)}.`,
  },
};
