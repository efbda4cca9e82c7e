import { leftToRight } from "../numbers";
import type { Translation } from "../translation";
import type { messages as english } from "./en";

export const messages: Translation<typeof english> = () => {
  const didNotWork = { "did-not-work": { label: "لم ينجح ذلك" } };
  return {
    title: "الفواتير وضريبة القيمة المضافة",
    symptom: "أحتاج إلى فاتورة، أو في فاتورتي خطأ",
    summary: "احصل على فواتيرك، واعثر على فاتورة قديمة، واضبط البيانات للفاتورة القادمة.",
    note: "ماذا تريد من فريق الدعم أن يفعل؟",
    steps: {
      "what-you-need": {
        heading: "ماذا تحتاج؟",
        receipt: "المطلوب",
        body: ["اتبع الخطوات بالترتيب، وتوقف متى حصلت على ما تحتاج."],
        options: {
          "get-invoices": { label: "فواتير لما أشتريه من الآن فصاعدًا" },
          "find-invoice": { label: "فاتورة لشيء دفعت ثمنه" },
          "set-details": { label: "بيانات شركتي أو رقمي الضريبي في الفواتير" },
          "wrong-invoice": { label: "تصحيح فاتورة لديّ" },
          "something-else": { label: "أمر آخر يخص فاتورة" },
        },
      },
      "turn-on-invoices": {
        heading: "فعّل «Send me Invoices» عند الشراء",
        receipt: `«${leftToRight("Send me Invoices")}»`,
        body: [
          "تجد هذا الخيار (أرسلوا إليّ الفواتير) حيث تشتري الرصيد.",
          "لا تذكر مقالة الدعم من OpenRouter هل يبقى الخيار مفعّلًا. تحقق منه عند كل شراء.",
        ],
        actions: [
          { text: "افتح صفحة Credits (الرصيد) وابدأ شراء رصيد.", link: "credits" },
          { text: "فعّل الخيار «Send me Invoices» قبل أن تدفع." },
        ],
        options: didNotWork,
      },
      "find-invoice": {
        heading: "افتح «Invoice History» (سجل الفواتير)",
        receipt: "سجل الفواتير",
        body: [
          "متى نزّلت فاتورة بصيغة PDF، يمكنك فتحها متى شئت.",
          "تقول وثائق OpenRouter إن المسؤولين وحدهم يرون الفوترة في المؤسسة. اسأل أحدهم.",
        ],
        actions: [
          { text: "سجّل الدخول إلى OpenRouter وافتح صفحة Credits (الرصيد).", link: "credits" },
          {
            text: "اختر «Payment History» (سجل المدفوعات).",
            note: "تُفتح لوحة التحكم في Stripe، وهي الشركة التي تعالج المدفوعات.",
          },
          { text: "اعرض الفاتورة أو نزّلها من «Invoice History»." },
          {
            text: "لتغيير بياناتك في الفاتورة القادمة، اختر هناك «Update Billing Information» (تحديث بيانات الفوترة).",
          },
        ],
        options: {
          "not-listed": { label: "فاتورتي ليست في القائمة" },
          "details-wrong": { label: "وجدتها، لكن في بياناتها خطأ" },
        },
      },
      "cannot-change": {
        heading: "لا يمكن تغيير فاتورة مدفوعة",
        receipt: "توضيح: لا يمكن تغييرها",
        body: [
          "ولا يمكن إصدارها من جديد بعد إتمام الدفع.",
          "السبب أن شركة Stripe، التي تعالج المدفوعات، تثبّت البيانات عند الشراء.",
          "يمكنك أن تضبط البيانات الصحيحة الآن، لتظهر في فاتورتك القادمة.",
        ],
        links: ["faq"],
        options: {
          "set-for-next-time": { label: "ضبط البيانات للمرة القادمة" },
        },
      },
      "set-details": {
        heading: "اضبط بيانات الفوترة قبل أن تدفع",
        receipt: "بيانات الفوترة",
        body: [
          "ما تغيّره يظهر في الفواتير القادمة وحدها. أما الفواتير التي لديك فتبقى كما هي.",
          "للرقم الضريبي (Tax ID) مكان خاص به. تقول وثائق OpenRouter إن إدخال أكثر من رقم ممكن.",
        ],
        actions: [
          { text: "افتح صفحة Credits (الرصيد).", link: "credits" },
          { text: "اضغط «Manage Billing» (إدارة الفوترة)، واضبط الاسم والعنوان لفواتيرك." },
          {
            text: "اختر «Payment History» (سجل المدفوعات)، ثم «Update Billing Information» (تحديث بيانات الفوترة).",
            note: "حدّث بياناتك هناك أيضًا. إنها لوحة العميل الخاصة بك لدى Stripe، التي تعالج المدفوعات.",
          },
          {
            text: "للرقم الضريبي اختر «Add Credits» (إضافة رصيد)، ثم «Edit Tax ID». أدخل البلد والرقم، واضغط «Save» (حفظ).",
            note: "تقول وثائق OpenRouter إنه يظهر بعد حفظ عنوان الفوترة وطريقة الدفع.",
          },
          { text: "لا تشترِ الرصيد إلا بعد ذلك." },
        ],
        options: didNotWork,
      },
      solved: {
        heading: "يسعدنا أن المشكلة حُلّت",
        receipt: "حُلّت المشكلة",
        body: [
          "يمكنك التوقف هنا. لا حاجة إلى بقية الخطوات.",
          "للمرة القادمة: نزّل فواتيرك بصيغة PDF. يمكنك فتح ملف محفوظ بلا حد زمني.",
        ],
        options: {},
      },
      ticket: {
        heading: "راسل فريق الدعم بشأن فاتورتك",
        receipt: "تذكرة دعم",
        body: ["يستطيع فريق الدعم المساعدة حيث لم تنفع هذه الخطوات."],
        options: {},
      },
    },
  };
};
