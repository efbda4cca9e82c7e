import type { Translation } from "@/content/translation";
import type { findingsMessages as english } from "@/content/ui/findings/en";
import { apart, count, days, hours, listed, minutes, percent, plural, requests } from "../numbers/ar";

const via = (who: string) => (who === "" ? "" : ` عبر ${who}`);
const rounded = (factor: number) => (factor >= 10 ? Math.round(factor) : Math.round(factor * 10) / 10);
/** How many times as much, before what it is compared with: `نحو 3 أضعاف تكلفة اليوم المعتاد`. */
const times = (factor: number) =>
  plural(rounded(factor), {
    zero: "# ضعف",
    one: "مثل",
    two: "ضعفَي",
    few: "# أضعاف",
    many: "# ضعف",
    other: "# ضعف",
  });
/** Reasoning tokens; the word for reasoning follows, so a pair drops its last letter. */
const tokens = (number: number) =>
  plural(Math.round(number), {
    zero: "# وحدة",
    one: "وحدة واحدة",
    two: "وحدتَي",
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

const spell = (length: number) =>
  length < 120
    ? minutes(Math.max(1, Math.round(length)))
    : length < 48 * 60
      ? hours(Math.round(length / 60))
      : days(Math.round(length / 1440));
const rate = (perMinute: number) =>
  perMinute >= 1
    ? `بمعدل ${requests(rounded(perMinute))} في الدقيقة`
    : `بمعدل ${requests(rounded(perMinute * 60))} في الساعة`;

const signs = {
  app: "التطبيق",
  model: "النموذج",
  hours: "الساعات",
  spending: "إنفاق يومي أكبر",
};
interface Stranger {
  readonly requests: number;
  readonly days: number;
  readonly who: string;
  readonly money: string;
  readonly when: string;
  readonly signs: readonly (keyof typeof signs)[];
  readonly apps: readonly string[];
  readonly models: readonly string[];
  readonly fromHour: number;
  readonly toHour: number;
}
const named = (names: readonly string[]) => listed(names.map((name) => `«${apart(name)}»`));
const appsOf = (apps: readonly string[]) => {
  const known = apps.filter((name) => name !== "");
  if (known.length === 0) return "دون اسم تطبيق";
  return `عبر ${known.length > 1 ? "التطبيقات" : "التطبيق"} ${named(known)}`;
};
const modelsOf = (models: readonly string[]) =>
  models.length > 0 ? `، إلى ${models.length > 1 ? "النماذج" : "النموذج"} ${named(models)}` : "";
const hoursOf = (from: number, to: number) =>
  from === to ? "على مدار الساعة" : `بين ${utcHour(from)} و${utcHour(to)} بتوقيت UTC`;
const used = (f: Stranger) =>
  `أُرسلت ${appsOf(f.apps)}${modelsOf(f.models)}، ${hoursOf(f.fromHour, f.toHour)}.${f.signs.length > 0 ? ` الجديد فيها: ${listed(f.signs.map((sign) => signs[sign]))}.` : ""}`;
const onDays = (f: Stranger) =>
  `في ${days(f.days)} بلغت تكلفة ${requests(f.requests)}${via(f.who)} ${f.money}، ${f.when}.`;
/** What a rise is the product of; only what matters. */
const risen = (f: { requestsTimes: number; tokensTimes: number; priceTimes: number }) => {
  const parts = [
    ...(f.requestsTimes >= 1.2 ? [`عدد الطلبات (نحو ${times(f.requestsTimes)} ما كان)`] : []),
    ...(f.tokensTimes >= 1.2 ? [`حجم كل طلب (نحو ${times(f.tokensTimes)} ما كان)`] : []),
    ...(f.priceTimes >= 1.2 ? [`سعر الوحدة (نحو ${times(f.priceTimes)} ما كان)`] : []),
  ];
  return parts.length > 0 ? `ما زاد: ${listed(parts)}.` : "";
};

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
      titleAtOnce: "طلبات كثيرة في وقت واحد",
      sentence: (f) =>
        `سجّل الملف ${f.requests === 1 ? "طلبًا واحدًا" : requests(f.requests)} خلال ${spell(f.minutes)}${f.keys > 1 ? ` (عدد المفاتيح: ${count(f.keys)})` : via(f.who)}، ${f.when}، ${rate(f.perMinute)}${f.times >= 2 ? `، أي نحو ${times(f.times)} أنشط ساعة في المعتاد` : ""}. ${f.alikeShare > 0 ? `كان ${percent(f.alikeShare)} منها مطابقًا تقريبًا للطلب الذي سبقه أو أكبر منه قليلًا.` : "تزايدت الطلبات، كأن كل طلب يستدعي غيره."} بلغت تكلفتها ${f.money}.`,
    },
    "stands-out": {
      title: "أكثر من المعتاد",
      sentence: (f) =>
        `بلغت تكلفة ${requests(f.requests)}${f.of === "all" ? "" : via(f.who)} ${f.money} ${f.when}. هذا نحو ${times(f.times)} تكلفة ${f.period === "day" ? "اليوم المعتاد" : "الساعة المعتادة"}، وهي ${f.usualMoney}.`,
    },
    "disabled-key": {
      title: "استُخدم مفتاح معطّل استخدامًا غير معتاد",
      sentence: (f) => `${onDays(f)} المفتاح معطّل الآن. ${used(f)}`,
    },
    "new-key": {
      title: "مفتاح لم يُستخدم من قبل",
      sentence: (f) => `${onDays(f)} ${used(f)} هل تعرف الغرض منه؟`,
    },
    "new-app": {
      title: "تطبيق لم يُستخدم من قبل",
      sentence: (f) => `${onDays(f)} ${used(f)} هل تعرف هذا الاستخدام؟`,
    },
    "dormant-key": {
      title: "مفتاح عاد بعد مدة طويلة",
      sentence: (f) =>
        `بعد ${days(f.gapDays)} دون استخدام، بلغت تكلفة ${requests(f.requests)}${via(f.who)} ${f.money}، ${f.when}. ${used(f)}`,
    },
    "unusual-hours": {
      title: "استخدام في ساعات يقل فيها نشاط حسابك عادةً",
      sentence: (f) => `بلغت تكلفة ${requests(f.requests)}${via(f.who)} ${f.money} ${f.when}. ${used(f)}`,
    },
    "dearer-model": {
      title: "نموذج أعلى تكلفة",
      sentence: (f) =>
        `منذ ${f.day} بلغت تكلفة ${requests(f.requests)} إلى النموذج «${apart(f.model)}» ${f.money}. تكلفة كل وحدة (token) نحو ${times(f.times)} ما كنت تدفعه من قبل.`,
    },
    "level-change": {
      title: "ارتفعت التكلفة منذ يوم معيّن",
      sentence: (f) =>
        `منذ ${f.day} صارت تكلفة اليوم${via(f.who)} نحو ${times(f.times)} ما كانت عليه، وكانت ${f.usualMoney}. ${risen(f)} المجموع منذ ذلك اليوم ${f.money}.`,
    },
    "prompt-growth": {
      title: "نصوص تكبر مع كل رسالة",
      sentence: (f) =>
        `عدد المحادثات${via(f.who)} ${f.when}: ${count(f.conversations)}. كبر نص الطلب فيها (prompt) من ${count(f.tokensFrom)} إلى ${count(f.tokensTo)} وحدة (token). يُرسل كل ما سبق مع كل طلب وتدفع مقابله من جديد: بلغت تكلفة ${requests(f.requests)} ${f.money}.`,
    },
    "charged-empty": {
      title: "خصم مبالغ مقابل إجابات فارغة",
      sentence: (f) =>
        `عدد الطلبات التي لم تُعطِ أي إجابة وانتهت دون سبب أو بخطأ ${count(f.requests)}، ومع ذلك بلغت تكلفتها ${f.money}. يقول OpenRouter إنه لا ينبغي أن يُخصم مقابلها شيء. يمكنك الاعتراض بمعرّفات التوليد الخاصة بها.`,
    },
    "paid-twin": {
      title: "النسخة المدفوعة من نموذج مجاني",
      sentence: (f) =>
        `بلغت تكلفة ${requests(f.requests)} إلى «${apart(f.model)}» ${f.money}. وعدد الطلبات إلى النسخة المجانية من النموذج نفسه ${count(f.freeRequests)}. ينتهي اسمها بـ \`${freeModels.suffix}\`.`,
    },
    "free-plugin": {
      title: "إضافات مع نموذج مجاني",
      sentence: (f) =>
        `عدد الطلبات إلى نماذج مجانية التي استخدمت إضافة مدفوعة ${count(f.requests)}، وتكلفتها: ${pluginCosts(f)}.`,
    },
    "free-charged": {
      title: "خصم مبلغ مقابل نموذج مجاني لا تفسّره إضافة",
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
        `منذ ${f.day} بلغت تكلفة ${requests(f.requests)} إلى «${apart(f.model)}» ${f.money}. استهلك كل منها نحو ${tokens(f.tokensEach)} تفكير (reasoning tokens)، وكان من قبل نحو ${count(Math.round(f.usualEach))}. تدفع مقابلها كما تدفع مقابل الإجابة.`,
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
    expected:
      "تقرأ هذه الصفحة ملف CSV الذي تصدّره صفحة Activity (ملخّص)، وملف CSV فيه سطر لكل طلب، كما في صفحة Logs أو في صفحات Activity الأقدم.",
    found: {
      empty: "هذا الملف فارغ.",
      "no-rows": "في هذا الملف عناوين أعمدة بلا طلبات. اختر مدة فيها استخدام، وصدّره مرة أخرى.",
      gzip: "هذا ملف مضغوط (gzip) تعذّر فكه. نزّله مرة أخرى.",
      spreadsheet: "هذا جدول بيانات. استخدم الملف كما نزّلته، أو احفظ الورقة بصيغة «CSV UTF-8».",
      zip: "هذا أرشيف ZIP مضغوط. فك ضغطه، ثم اختر ملف CSV الذي فيه.",
      pdf: "هذا ملف PDF. القائمة نفسها تصدّر CSV أيضًا، فاختره.",
      image: "هذه صورة. اختر ملف CSV بدلًا منها.",
      html: "هذه صفحة ويب. استخدم التصدير، لا «حفظ الصفحة باسم».",
      json: "هذا نص JSON، لكنه ليس لنشاطك.",
      binary: "هذا الملف ليس نصًا.",
      text: "هذا نص، لا جدول.",
      "other-table": "هذا جدول، لكنه ليس لنشاطك.",
      "lost-days":
        "حذف برنامج جداول الأيام من أوقات هذا الملف، فلم تبق إلا الدقائق والثواني. نزّل الملف مرة أخرى، واختره هنا قبل أن تفتحه في برنامج آخر.",
      "unclear-metric":
        "هذا ملخّص، لكنه لا يذكر هل أرقامه دولارات أم وحدات أم طلبات. صدّر جدول Spend (الإنفاق)، أو الملخّص كله.",
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
  summary: {
    intro: "هذا ملخّص: تكلفة كل يوم أو نموذج أو مفتاح. ليست فيه الطلبات نفسها.",
    dearestDay: (day, money, factor) =>
      `أعلى الأيام تكلفة ${day}، وتكلفته ${money}${factor >= 2 ? `، أي نحو ${times(factor)} اليوم المعتاد` : ""}.`,
    most: {
      model: (name, money, share) =>
        `الأعلى تكلفة النموذج «${apart(name)}»: ${money}، أي ${percent(share)} من المجموع.`,
      key: (name, money, share) =>
        `الأعلى تكلفة المفتاح «${apart(name)}»: ${money}، أي ${percent(share)} من المجموع.`,
      person: (name, money, share) =>
        `الأعلى تكلفة المستخدم «${apart(name)}»: ${money}، أي ${percent(share)} من المجموع.`,
    },
    noMoney: "ليس فيه عمود للمال، فلا تظهر إلا الوحدات والطلبات.",
    next: "لترى الطلبات نفسها، افتح صفحة Logs (السجلات)، أو اختر ملف CSV الذي فيه سطر لكل طلب.",
  },
  reading: {
    all: "قُرئ كله.",
    share: (share) =>
      `قُرئ ${share >= 0.995 ? `أكثر من ${percent(0.99)}` : share < 0.01 ? `أقل من ${percent(0.01)}` : percent(share)} من المال المذكور في الملف.`,
    atLeast: (share) =>
      `قُرئ على الأقل ${share < 0.01 ? "جزء صغير" : percent(Math.min(share, 0.99))} من المال المذكور في الملف.`,
    tooLittle: (read, all) =>
      `لم يُقرأ من الصفوف إلا ${count(read)} من ${count(all)}، فلا يمكن قول شيء عن هذا الملف.`,
    duplicates: (number) =>
      plural(number, {
        zero: "لا طلب مكرر في الملف.",
        one: "تكرر طلب واحد في الملف، وحُسب مرة واحدة.",
        two: "تكرر طلبان في الملف، وحُسب كل منهما مرة واحدة.",
        few: "تكررت # طلبات في الملف، وحُسب كل منها مرة واحدة.",
        many: "تكرر # طلبًا في الملف، وحُسب كل منها مرة واحدة.",
        other: "تكرر # طلب في الملف، وحُسب كل منها مرة واحدة.",
      }),
    lostDays:
      "حذف برنامج جداول الأيام من أوقات هذا الملف، فأُخذت من معرّفات التوليد. للأوقات الدقيقة نزّل الملف مرة أخرى، واختره قبل أن تفتحه في برنامج آخر.",
    partly: "لا شيء غير معتاد فيما أمكنت قراءته.",
  },
  asks: {
    comma: (cells, example) =>
      `يمكن أن تُقرأ بعض المبالغ (${count(cells)}) بطريقتين، مثل «${apart(example)}». ما المقصود؟ لا تُحسب صفوفها حتى تجيب.`,
    dates: (example) => `يمكن أن تُقرأ تواريخ هذا الملف بطريقتين، مثل «${apart(example)}». ما الذي يأتي أولًا؟`,
    dayFirst: "اليوم",
    monthFirst: "الشهر",
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
      ambiguous: "يمكن أن يُقرأ أحد مبالغه بطريقتين.",
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
