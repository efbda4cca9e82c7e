import { languageFacts } from "@/content/languages";
import { leftToRight } from "@/content/numbers";
import { sizesIn } from "@/content/sizes";
import type { Translation } from "@/content/translation";
import type { exportMessages as english } from "@/content/ui/export/en";
import { count, percent, plural, requests } from "../numbers/ar";

const size = sizesIn(languageFacts.ar);

/** Words around looking into an Activity export on the device. What was found has its words in `ui/findings`. */
export const exportMessages: Translation<typeof english> = {
  intro: "أضف ملف CSV من صفحة Activity (النشاط). يُفحص هنا في متصفحك، ولا يُرسل شيء. سترى ما الذي كلّفك المال.",
  how: "في صفحة Activity، افتح قائمة الخيارات واختر التصدير بصيغة CSV. الملخّص يُظهر اليوم أو النموذج أو المفتاح، والملف الذي فيه سطر لكل طلب، إن كان لديك، يُظهر السبب.",
  choose: "اختيار الملف",
  drop: "أو أفلته هنا",
  reading: (name) => `جارٍ فحص الملف ${leftToRight(name)}…`,
  progress: (rows, done) =>
    done === undefined ? `عدد الصفوف: ${rows}` : `عدد الصفوف: ${rows} (${percent(done / 100)})`,
  cancel: "إيقاف",
  failed: "تعذّرت قراءة الملف حتى نهايته. اختره مرة أخرى، أو اختر غيره.",
  panel: "ملف نشاطك",
  forget: "إزالة هذا الملف",
  forgotten: "أُزيل الملف.",
  summary: (requestCount, total) => `عدد الطلبات: ${requestCount}، الإجمالي: ${total}`,
  onlyTotal: (total) => `الإجمالي: ${total}`,
  period: (from, to) => (from === to ? `في ${from}` : `من ${from} إلى ${to}`),
  utc: "الأيام والساعات بتوقيت UTC، كما في الملف.",
  nothing: {
    title: "لا شيء غير معتاد",
    sentence: "يبدو استخدامك منتظمًا في هذا الملف. لا طلب ولا مفتاح ولا نموذج ولا يوم يلفت النظر.",
  },
  partly: "لا شيء غير معتاد فيما أمكنت قراءته",
  few: "طلبات أقل من أن تبيّن ما هو معتاد",
  summaryTitle: "ما يقوله هذا الملخّص",
  next: (label) => `الخطوة التالية: ${label}`,
  exactly: (money) => `المبلغ بالضبط ${money}`,
  markedFor: (title) => `الجزء المميّز: ${title}.`,
  more: "تفاصيل أكثر",
  found: (number) =>
    plural(number, {
      zero: "لا شيء يلفت النظر",
      one: "أمر واحد يلفت النظر",
      two: "أمران يلفتان النظر",
      few: "# أمور تلفت النظر",
      many: "# أمرًا يلفت النظر",
      other: "# أمر يلفت النظر",
    }),
  overTime: "التكلفة عبر الوقت",
  costThen: "التكلفة في ذلك الوقت تقريبًا",
  closer: "نظرة أقرب إلى ذلك الوقت",
  rate: "الطلبات في الدقيقة",
  marked: "الجزء المميّز هو المقصود هنا.",
  table: "البيانات نفسها في جدول",
  columns: { when: "الوقت", cost: "التكلفة", part: "منها المقصود", rate: "في الدقيقة", requests: "الطلبات" },
  by: { model: "حسب النموذج", key: "حسب المفتاح", app: "حسب التطبيق" },
  unnamed: "بلا اسم",
  share: "النسبة",
  rows: (number, all) =>
    number < all
      ? `${plural(number, {
          zero: "لا شيء",
          one: "الطلب الأعلى تكلفة",
          two: "أعلى طلبين تكلفة",
          few: "أعلى # طلبات تكلفة",
          many: "أعلى # طلبًا تكلفة",
          other: "أعلى # طلب تكلفة",
        })} من أصل ${requests(all)}`
      : `كل الطلبات (${count(number)})`,
  rowColumns: { take: "يُرفق", when: "الوقت", model: "النموذج", key: "المفتاح", cost: "التكلفة" },
  take: "إضافة هذا إلى التذكرة",
  takeRow: (id) => `إرفاق الطلب ${id} مع التذكرة`,
  mark: "ملفك المُصدَّر يرجّح هذه الإجابة",
  onTicket: {
    title: "في تذكرتك",
    none: "ليس في تذكرتك شيء منه بعد. ضع علامة على ما يجب أن يراه فريق الدعم.",
    some: (findings, ids) =>
      `نتائج الفحص: ${count(findings)}، ومعرّفات التوليد: ${count(ids)}، ومعها بصمة الملف. ترى كل ذلك قبل الإرسال.`,
    attach: "إرفاق الملف نفسه أيضًا",
    attachHint: "نادرًا ما يحتاج إليه فريق الدعم. تُشطب مفاتيح API في كل الأحوال.",
    blank: "استبعاد أسماء المستخدمين والتطبيقات والمفاتيح",
    attached: "يُرسل الملف مع تذكرتك.",
    tooLarge: `الملف أكبر من ${size(10_000_000)}، فلا يمكن إرفاقه.`,
    tooMany: "لا يمكن إرفاق أكثر من خمسة ملفات. أزل واحدًا من التذكرة أولًا.",
    notAttached: "تعذّر إرفاق الملف.",
  },
};
