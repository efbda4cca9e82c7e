import { declineEntries } from "../decline-codes";
import type { Translation } from "../translation";
import { declineMeanings } from "../ui/declines/ar";
import { autoTopUp } from "../ui/numbers/ar";
import type { messages as english } from "./en";

export const messages: Translation<typeof english> = () => {
  const bankAnswers = {
    international: { label: "يمنع المدفوعات الدولية" },
    "fraud-protection": { label: "أوقفت الحماية من الاحتيال عملية الدفع" },
    "merchant-restriction": {
      label: "يقيّد الدفع لهذا التاجر",
      hint: "التاجر هو الشركة التي تدفع لها.",
    },
    "no-attempt": { label: "لا يرى أي محاولة دفع" },
    "another-reason": { label: "سبب آخر، أو رمز" },
  };
  const stillDeclined = { "still-declined": { label: "لا تزال البطاقة مرفوضة" } };
  const otherCard = { text: "ألا تزال مرفوضة؟ ادفع ببطاقة أخرى، والأفضل من بنك آخر." };
  return {
    title: "بطاقة مرفوضة",
    symptom: "رُفضت بطاقتي",
    summary: "اعرف لماذا رفض البنك عملية الدفع، وكيف تُتمّها.",
    steps: {
      "bank-says": {
        heading: "ماذا يقول البنك عن سبب الرفض؟",
        receipt: "رد البنك",
        body: [
          "البنك يعرف سبب الرفض. اسأله عن المعاملات الدولية والحماية من الاحتيال وقيود التجار.",
          "احتفظ برقم بطاقتك لنفسك. لا تحتاج إليه أي خطوة هنا.",
        ],
        options: {
          "not-asked": { label: "لم أسأل بعد" },
          ...bankAnswers,
        },
      },
      "ask-bank": {
        heading: "اسأل البنك عن سبب الرفض",
        receipt: "رد البنك",
        actions: [
          { text: "اتصل بالرقم المكتوب على ظهر بطاقتك، أو افتح تطبيق البنك." },
          { text: "اذكر تفاصيل عملية الدفع: الجهة (OpenRouter) واليوم والمبلغ." },
          {
            text: "اسأل أيّ هذه الأسباب الثلاثة أوقفها.",
            note: "منع المعاملات الدولية، أو الحماية من الاحتيال، أو قيد على هذا التاجر، أي الشركة التي تدفع لها.",
          },
        ],
        options: bankAnswers,
      },
      "allow-international": {
        heading: "فعّل المدفوعات الدولية لبطاقتك",
        receipt: "المدفوعات الدولية",
        body: ["أبقها مفعّلة للبطاقة التي تشتري بها الرصيد."],
        actions: [
          {
            text: "فعّل المدفوعات الدولية في تطبيق البنك.",
            note: "ألا تجد هذا الخيار؟ اطلب من البنك تفعيلها.",
          },
          { text: "ادفع مرة أخرى في صفحة Credits (الرصيد).", link: "credits" },
          otherCard,
        ],
        options: stillDeclined,
      },
      "confirm-payment": {
        heading: "أخبر البنك بأن عملية الدفع هذه منك",
        receipt: "الحماية من الاحتيال",
        body: ["تمنع الحماية من الاحتيال المدفوعات التي تبدو للبنك غير معتادة. يمكنك توضيح الأمر له."],
        actions: [
          { text: "أكّد عملية الدفع في تطبيق البنك، أو اتصل بالرقم المكتوب على بطاقتك." },
          { text: "اطلب السماح بعملية الدفع القادمة إلى OpenRouter." },
          {
            text: "ادفع مرة أخرى في صفحة Credits (الرصيد).",
            note: "أكّد الدفع إذا طلب البنك ذلك.",
            link: "credits",
          },
          otherCard,
        ],
        options: stillDeclined,
      },
      "lift-restriction": {
        heading: "اطلب من البنك السماح بهذا التاجر",
        receipt: "قيد على التاجر",
        body: [
          "يمنع هذا القيد الدفع لبعض الشركات. وكثيرًا ما يكون على بطاقات العمل قيد كهذا.",
          "إذا كانت البطاقة بطاقة شركة، فقد يلزم أن يرفع القيد من يديرها.",
        ],
        actions: [
          { text: "اطلب من البنك، أو ممن يدير البطاقة، السماح بالدفع إلى OpenRouter." },
          { text: "ادفع مرة أخرى في صفحة Credits (الرصيد).", link: "credits" },
          otherCard,
        ],
        options: stillDeclined,
      },
      "check-entry": {
        heading: "راجع ما أدخلته، وحاول مرة أخرى",
        receipt: "مراجعة البيانات",
        body: [
          "إذا لم يرَ البنك أي محاولة، فهو لم يمنع شيئًا. توقفت عملية الدفع قبل أن تصل إليه.",
          "لا تذكر مقالة الدعم من OpenRouter ما الذي قد يوقفها. ابدأ باستبعاد خطأ في الكتابة.",
        ],
        actions: [
          { text: "افتح صفحة Credits (الرصيد) وابدأ الدفع من جديد.", link: "credits" },
          {
            text: "اكتب كل بيانات البطاقة هناك يدويًا.",
            note: "راجع الرقم وتاريخ الانتهاء ورمز الأمان وعنوان الفوترة.",
          },
          { text: "إذا فشل الدفع مرة أخرى، فجرّب متصفحًا آخر." },
          otherCard,
        ],
        options: stillDeclined,
      },
      "decline-code": {
        heading: "ابحث عن السبب، واعمل بما يناسبه",
        receipt: "سبب آخر",
        body: [
          "رمز الرفض اسم قصير للسبب. تستخدم شركة Stripe، التي تعالج المدفوعات، الرموز أدناه.",
          "أليس لديك رمز؟ اسأل البنك مجددًا هل السبب المعاملات الدولية أم الحماية من الاحتيال أم قيد على التاجر.",
        ],
        actions: [
          {
            text: "ابحث عن نص الخطأ أو الرمز حيث حاولت الدفع.",
            note: "قد يعرفه البنك أيضًا.",
          },
          { text: "ابحث عنه أدناه، واعمل بما يقوله." },
          { text: "ادفع مرة أخرى في صفحة Credits (الرصيد).", link: "credits" },
          otherCard,
        ],
        lookUp: {
          title: "معاني رموز الرفض",
          entries: declineEntries(declineMeanings),
        },
        options: stillDeclined,
      },
      solved: {
        heading: "يسعدنا أن المشكلة حُلّت",
        receipt: "حُلّت المشكلة",
        body: [
          "يمكنك التوقف هنا. لا حاجة إلى بقية الخطوات.",
          "للمرة القادمة: أبقِ المعاملات الدولية مسموحة للبطاقة التي تشتري بها الرصيد.",
          `إذا كان الشحن التلقائي (${autoTopUp}) متاحًا، فإنه يجنّبك الانقطاع. اختر بعناية حدّه، أي الرصيد المتبقي الذي يبدأ الشراء عنده.`,
        ],
        options: {},
      },
      ticket: {
        heading: "راسل فريق الدعم بشأن بطاقتك المرفوضة",
        receipt: "تذكرة دعم",
        body: ["يستطيع فريق الدعم فحص ذلك. لا تضف رقم بطاقة أبدًا."],
        options: {},
      },
    },
  };
};
