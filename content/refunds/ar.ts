import type { Translation } from "../translation";
import { businessDays, dollars, hours, plural } from "../ui/numbers/ar";
import type { messages as english } from "./en";

export const messages: Translation<typeof english> = (policy) => {
  const { windowHours, ticketFromUsd, ticketAfterBusinessDays } = policy.refunds;
  const { creditsExpireAfterYears } = policy.mayApply;
  const limit = dollars(ticketFromUsd);
  const inTime = hours(windowHours);
  const enoughDays = businessDays(ticketAfterBusinessDays);
  return {
    title: "استرداد الأموال",
    symptom: "أريد استرداد أموالي",
    summary: "اعرف هل يمكن استرداد ثمن رصيدك، واسلك أقصر طريق إلى ذلك.",
    steps: {
      "used-any": {
        heading: "هل استخدمت شيئًا من هذا الرصيد؟",
        receipt: "استخدام الرصيد",
        body: ["لا يُسترد إلا ثمن الرصيد غير المستخدم. تعرض صفحة Credits (الرصيد) ما تبقى لديك."],
        options: {
          unused: { label: "لا، لم أستخدم شيئًا منه" },
          "partly-used": {
            label: "نعم، استخدمت جزءًا منه",
            hint: "نُكمل مع الجزء الذي لم تستخدمه.",
          },
          "all-used": { label: "نعم، استخدمته كله" },
          "already-asked": { label: "طلبت هذا الاسترداد من قبل" },
        },
      },
      "bought-when": {
        heading: "متى اشتريت الرصيد؟",
        receipt: "وقت الشراء",
        body: [`يمكن الاسترداد خلال ${inTime} من الشراء.`],
        options: {
          "within-window": { label: `منذ أقل من ${inTime}` },
          "window-over": { label: `منذ أكثر من ${inTime}` },
        },
      },
      "how-much": {
        heading: "كم دفعت؟",
        receipt: "المبلغ",
        body: ["المبلغ هو ما يحدد الطريقة المناسبة."],
        options: {
          "under-limit": { label: `أقل من ${limit}` },
          "limit-or-over": { label: `${limit} أو أكثر` },
        },
      },
      "use-button": {
        heading: "استخدم زر الاسترداد",
        receipt: "زر الاسترداد",
        body: [
          `إذا كان المبلغ أقل من ${limit}، يمكنك الاسترداد بنفسك. اضغط الزر خلال ${inTime} من الشراء.`,
          "تقول وثائق OpenRouter إن الرسوم لا تُسترد، وإن ما دُفع بعملة مشفّرة لا يُسترد أبدًا.",
        ],
        actions: [
          { text: "افتح صفحة Credits (الرصيد).", link: "credits" },
          { text: "ابحث عن عملية الشراء، واضغط زر الاسترداد (refund) الخاص بها." },
        ],
        options: {
          pressed: { label: "ضغطت الزر" },
          "no-button": { label: "لا أرى زر الاسترداد" },
        },
      },
      "asked-when": {
        heading: "متى طلبت الاسترداد؟",
        receipt: "وقت الطلب",
        body: [
          "أيام العمل من الاثنين إلى الجمعة. لا تذكر مقالة الدعم من OpenRouter كيف تُحسب العطل الرسمية، فاترك لها وقتًا إضافيًا.",
        ],
        options: {
          "within-business-days": { label: `منذ ${enoughDays} أو أقل` },
          overdue: { label: `منذ أكثر من ${enoughDays}` },
        },
      },
      "credits-used": {
        heading: "لا يمكن استرداد ثمن الرصيد المستخدم",
        receipt: "توضيح: لا يُسترد ثمن الرصيد المستخدم",
        body: [
          "الاسترداد لثمن الرصيد الذي لم يُستخدم بعد. أما المستخدم فلا يدخل فيه.",
          "تعرض صفحة Activity (النشاط) فيمَ استُخدم رصيدك.",
        ],
        links: ["activity", "faq"],
        options: {
          "not-my-use": { label: "لا أعرف مصدر هذا الاستخدام" },
        },
      },
      "to-unexpected-charges": {
        heading: "اعرف فيمَ استُخدم رصيدك",
        receipt: "خصم مبالغ غير متوقعة",
        body: [
          "ننتقل الآن إلى المبالغ التي لا تعرف سبب خصمها، وتبقى إجاباتك محفوظة.",
          "اتبع تلك الخطوات بالترتيب أيضًا، وتوقف متى عرفت سبب الاستخدام.",
        ],
        options: {},
      },
      "too-late": {
        heading: `انتهت مهلة الاسترداد البالغة ${inTime}`,
        receipt: "توضيح: فات موعد الاسترداد",
        body: [
          `يمكن استرداد ثمن الرصيد غير المستخدم خلال ${inTime} من شرائه، لا بعدها.`,
          "يبقى الرصيد في حسابك، ولا يزال بإمكانك استخدامه.",
          `تقول وثائق OpenRouter إنه قد تنتهي صلاحيته بعد ${plural(creditsExpireAfterYears, { zero: "أقل من سنة", one: "سنة", two: "سنتين", few: "# سنوات", many: "# سنة", other: "# سنة" })} من الشراء.`,
        ],
        links: ["credits", "faq"],
        options: {},
      },
      "still-on-its-way": {
        heading: "ربما لا يزال المبلغ في طريقه إليك",
        receipt: "توضيح: المبلغ في طريقه",
        body: [
          "تختلف مدة الاسترداد باختلاف البنك وطريقة الدفع.",
          `إذا لم يصل المبلغ بعد مرور ${enoughDays}، فعُد إلى هنا واكتب تذكرة دعم.`,
        ],
        options: {},
      },
      "refund-on-its-way": {
        heading: "المبلغ في طريقه إليك",
        receipt: "طلب الاسترداد",
        body: [
          "تختلف المدة باختلاف البنك وطريقة الدفع.",
          `ألم يصل بعد مرور ${enoughDays}؟ عُد إلى هنا واختر «طلبت هذا الاسترداد من قبل».`,
        ],
        options: {},
      },
      solved: {
        heading: "يسعدنا أن المشكلة حُلّت",
        receipt: "حُلّت المشكلة",
        body: [`للمرة القادمة: يمكن استرداد ثمن الرصيد غير المستخدم خلال ${inTime} من شرائه.`],
        options: {},
      },
      ticket: {
        heading: "راسل فريق الدعم بشأن الاسترداد",
        receipt: "تذكرة دعم",
        bodyOf: {
          refund: [
            `فوق ${limit}، أو إن لم يظهر زر الاسترداد، يتولى فريق الدعم الاسترداد. أما ${limit} بالضبط فلا تذكرها مقالة الدعم من OpenRouter، ويمكنك إرسال تذكرة دعم في كل الأحوال.`,
            `أرسلها خلال ${inTime} من الشراء. لا تستخدم الرصيد حتى يصلك رد فريق الدعم.`,
            "تقول وثائق OpenRouter إن الرسوم لا تُسترد، وإن ما دُفع بعملة مشفّرة لا يُسترد أبدًا.",
          ],
          "refund-late": [`بعد ${enoughDays} يبحث فريق الدعم عن مبلغك.`],
        },
        options: {},
      },
    },
  };
};
