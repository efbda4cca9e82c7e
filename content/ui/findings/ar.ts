import type { Translation } from "@/content/translation";
import type { findingsMessages as english } from "@/content/ui/findings/en";
import { apart, count, days, listed, minutes, percent, plural, requests } from "../numbers/ar";

const via = (who: string) => (who === "" ? "" : ` عبر ${who}`);
const rounded = (factor: number) => (factor >= 10 ? Math.round(factor) : Math.round(factor * 10) / 10);
const times = (factor: number) =>
  plural(rounded(factor), {
    zero: "# مرة",
    one: "مرة واحدة",
    two: "مرتين",
    few: "# مرات",
    many: "# مرة",
    other: "# مرة",
  });
/** Reasoning tokens. */
const tokens = (number: number) =>
  plural(Math.round(number), {
    zero: "# وحدة",
    one: "وحدة واحدة",
    two: "وحدتين",
    few: "# وحدات",
    many: "# وحدة",
    other: "# وحدة",
  });
const utcHour = (hour: number) => `${String(hour).padStart(2, "0")}:00`;
/** What plugins cost, each with what it was for. */
const pluginCosts = (f: { webSearchMoney: string; fileMoney: string }) =>
  listed([
    ...(f.webSearchMoney ? [`${f.webSearchMoney} للبحث في الويب`] : []),
    ...(f.fileMoney ? [`${f.fileMoney} لقراءة الملفات`] : []),
  ]);

const signs = {
  app: "تطبيق آخر",
  model: "نموذج آخر",
  hours: "ساعات يقل فيها نشاطك عادةً",
  spending: "إنفاق يومي أكبر",
};
const signsOf = (list: readonly (keyof typeof signs)[]) => listed(list.map((sign) => signs[sign]));

/** All words about an Activity export: what was found in it, and what is wrong with a file that is none. */
export const findingsMessages: Translation<typeof english> = ({ freeModels }) => ({
  names: {
    key: (name) => `المفتاح «${apart(name)}»`,
    app: (name) => `التطبيق «${apart(name)}»`,
    model: (name) => `النموذج «${apart(name)}»`,
    unnamed: "بلا اسم",
    others: "كل ما عدا ذلك",
    on: (day) => `في ${day}`,
    fromTo: (first, last) => `من ${first} إلى ${last}`,
  },
  findings: {
    "runaway-loop": {
      title: "برنامج يكرر نفسه",
      sentence: (f) =>
        `سجّل الملف ${requests(f.requests)} خلال ${minutes(Math.round(f.minutes))}${via(f.who)}، ${f.when}. كان ذلك بمعدل ${requests(rounded(f.perMinute))} في الدقيقة${f.times > 0 ? `، أي ${times(f.times)} قدر أنشط ساعة في المعتاد` : ""}. كان ${percent(f.alikeShare)} منها مطابقًا تقريبًا للطلب الذي سبقه. بلغت تكلفتها ${f.money}.`,
    },
    "stands-out": {
      title: "أكثر من المعتاد",
      sentence: (f) =>
        `بلغت تكلفة ${requests(f.requests)}${f.of === "all" ? "" : via(f.who)} ${f.money} ${f.when}. هذا نحو ${times(f.times)} قدر تكلفة ${f.period === "day" ? "اليوم المعتاد" : "الساعة المعتادة"}، وهي ${f.usualMoney}.`,
    },
    "disabled-key": {
      title: "استُخدم مفتاح معطّل استخدامًا غير معتاد",
      sentence: (f) =>
        `في ${days(f.days)} بلغت تكلفة ${requests(f.requests)}${via(f.who)} ${f.money}. المفتاح معطّل الآن. ما اختلف في استخدامه: ${signsOf(f.signs)}.`,
    },
    "new-key": {
      title: "مفتاح لم يُستخدم من قبل",
      sentence: (f) =>
        `في ${days(f.days)} بلغت تكلفة ${requests(f.requests)}${via(f.who)} ${f.money}، ${f.when}. ما اختلف في استخدامه: ${signsOf(f.signs)}. هل هذا المفتاح لك؟`,
    },
    "dormant-key": {
      title: "مفتاح عاد بعد مدة طويلة",
      sentence: (f) =>
        `بعد ${days(f.gapDays)} دون استخدام، بلغت تكلفة ${requests(f.requests)}${via(f.who)} ${f.money}، ${f.when}. ما اختلف هذه المرة: ${signsOf(f.signs)}.`,
    },
    "unusual-hours": {
      title: "استخدام في ساعات يقل فيها نشاطك عادةً",
      sentence: (f) =>
        `بلغت تكلفة ${requests(f.requests)}${via(f.who)} ${f.money} ${f.when}، بين ${utcHour(f.fromHour)} و${utcHour((f.toHour + 1) % 24)} بتوقيت UTC. نادرًا ما يرسل حسابك شيئًا في تلك الساعات.`,
    },
    "dearer-model": {
      title: "نموذج أعلى تكلفة",
      sentence: (f) =>
        `بلغت تكلفة ${requests(f.requests)} إلى النموذج «${apart(f.model)}» ${f.money} ${f.when}. تكلفة كل وحدة (token) نحو ${times(f.times)} قدر ما كنت تدفعه من قبل.`,
    },
    "paid-twin": {
      title: "النسخة المدفوعة من نموذج مجاني",
      sentence: (f) =>
        `بلغت تكلفة ${requests(f.requests)} إلى «${apart(f.model)}» ${f.money}. وعدد الطلبات إلى النسخة المجانية من النموذج نفسه ${count(f.freeRequests)}. ينتهي اسمها بـ \`${freeModels.suffix}\`.`,
    },
    "free-plugin": {
      title: "إضافات مع نموذج مجاني",
      sentence: (f) =>
        `استخدمت طلبات إلى نماذج مجانية إضافة تظل مدفوعة. عددها ${count(f.requests)}، وتكلفتها: ${pluginCosts(f)}.`,
    },
    "free-charged": {
      title: "خصم مقابل نموذج مجاني لا تفسّره إضافة",
      sentence: (f) =>
        `بلغت تكلفة ${requests(f.requests)} إلى نماذج مجانية ${f.money}، ولا تفسّرها أي إضافة. يمكنك الاعتراض بمعرّفات التوليد الخاصة بها.`,
    },
    "free-limit": {
      title: "الحد اليومي للنماذج المجانية",
      sentence: (f) =>
        `عدد الأيام التي بلغت فيها نحو ${requests(f.limit)} إلى النماذج المجانية: ${count(f.days)}. ربما رُفض ما زاد على ذلك. هذا لا يكلّفك شيئًا.`,
    },
    reasoning: {
      title: "نموذج يفكر مدة أطول من قبل",
      sentence: (f) =>
        `بلغت تكلفة ${requests(f.requests)} إلى «${apart(f.model)}» ${f.money}. استهلك كل منها نحو ${tokens(f.tokensEach)} تفكير (reasoning tokens)، والمعتاد نحو ${count(Math.round(f.usualEach))}. تدفع مقابلها كما تدفع مقابل الإجابة.`,
    },
    "cache-writes": {
      title: "كلّفت الكتابة في الذاكرة المؤقتة أكثر مما وفّرت",
      sentence: (f) =>
        `كُتبت نصوص ${requests(f.requests)} في ذاكرة مؤقتة (cache). زادت تكلفة ذلك ${f.money} على ما وفّرته القراءة منها، وهو ${f.savedMoney}.`,
    },
    "plugin-costs": {
      title: "البحث في الويب وقراءة الملفات",
      sentence: (f) => `عدد الطلبات التي استخدمت إضافة ${count(f.requests)}، وتكلفتها: ${pluginCosts(f)}.`,
    },
    unfinished: {
      title: "طلبات لم تكتمل",
      sentence: (f) =>
        `بلغت تكلفة ${requests(f.requests)} ${f.money} مع أنها لم تكتمل: ${listed([...(f.cancelled > 0 ? [`أُلغي منها ${count(f.cancelled)}`] : []), ...(f.failed > 0 ? [`انتهى منها بخطأ ${count(f.failed)}`] : [])])}.`,
    },
    "byok-fees": {
      title: "رسوم على مفتاحك الخاص من مزوّد",
      sentence: (f) =>
        `خصم OpenRouter مبلغ ${f.money} مقابل ${requests(f.requests)} بمفتاحك الخاص من مزوّد. ويطلب المزوّد نفسه نحو ${f.providerMoney} مقابلها.`,
    },
  },
  wrongFile: {
    expected: "المطلوب ملف CSV الذي تصدّره من قائمة الخيارات في صفحة Activity (النشاط).",
    found: {
      empty: "هذا الملف فارغ.",
      gzip: "هذا ملف مضغوط (gzip). فك ضغطه أولًا.",
      spreadsheet: "هذا جدول بيانات. صدّره بصيغة CSV، أو استخدم الملف كما نزّلته.",
      zip: "هذا أرشيف ZIP مضغوط. فك ضغطه أولًا.",
      pdf: "هذا ملف PDF. القائمة نفسها تصدّر CSV أيضًا.",
      image: "هذه صورة.",
      html: "هذه صفحة ويب. استخدم التصدير، لا «حفظ الصفحة باسم».",
      json: "هذا نص JSON، مثل رد من واجهة API.",
      binary: "هذا الملف ليس نصًا.",
      text: "هذا نص، لا جدول.",
      "other-table": "هذا جدول، لكنه ليس لنشاطك.",
    },
    names: (names) => `في سطره الأول: ${names.join("، ")}.`,
    lacks: (names) => {
      const list = listed(names.map((name) => `\`${name}\``));
      return plural(names.length, {
        zero: "لا ينقصه عمود.",
        one: `ينقصه العمود ${list}.`,
        two: `ينقصه العمودان ${list}.`,
        few: `تنقصه الأعمدة ${list}.`,
        many: `تنقصه الأعمدة ${list}.`,
        other: `تنقصه الأعمدة ${list}.`,
      });
    },
  },
  unreadable: {
    count: (number) =>
      plural(number, {
        zero: "قُرئت كل الصفوف.",
        one: "تعذّرت قراءة صف واحد، ولم يُحسب.",
        two: "تعذّرت قراءة صفين، ولم يُحسبا.",
        few: "تعذّرت قراءة # صفوف، ولم تُحسب.",
        many: "تعذّرت قراءة # صفًا، ولم تُحسب.",
        other: "تعذّرت قراءة # صف، ولم تُحسب.",
      }),
    line: (line, why) => `السطر ${count(line)}: ${why}`,
    why: {
      cells: "عدد خلاياه يختلف عن عدد خلايا السطر الأول.",
      quotes: "علامات الاقتباس فيه غير متطابقة.",
      lost: "فيه علامة اقتباس لم تُغلق.",
      date: "لا يمكن قراءة وقته.",
      amount: "لا يمكن قراءة أحد مبالغه.",
    },
    oddCells: (number) =>
      plural(number, {
        zero: "قُرئت كل الأرقام.",
        one: "تعذّرت قراءة رقم في خلية واحدة، فحُسبت 0.",
        two: "تعذّرت قراءة الأرقام في خليتين، فحُسبتا 0.",
        few: "تعذّرت قراءة الأرقام في # خلايا، فحُسبت 0.",
        many: "تعذّرت قراءة الأرقام في # خلية، فحُسبت 0.",
        other: "تعذّرت قراءة الأرقام في # خلية، فحُسبت 0.",
      }),
  },
});
