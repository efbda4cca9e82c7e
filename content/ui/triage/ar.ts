import type { Translation } from "@/content/translation";
import type { symptoms as english } from "@/content/ui/triage/en";

/** What people see. */
export const symptoms: Translation<typeof english> = {
  "crypto-not-there": {
    label: "لم يصل ما دفعته بعملة مشفّرة",
    listed: true,
  },
  "wrong-account": {
    label: "ذهب الرصيد إلى الحساب الخطأ",
    listed: true,
  },
  "payment-pending": {
    label: "عملية الدفع معلّقة لدى البنك",
  },
  "out-of-credit": {
    label: "يظهر لي «402» أو «insufficient credits»",
    listed: true,
  },
  "limit-reached": {
    label: "يظهر لي «403»، أو تجاوز حد أو ميزانية",
    listed: true,
  },
  "key-not-taken": {
    label: "يظهر لي «401»، أو أن مفتاحي غير مقبول",
    listed: true,
  },
  "bank-blocks": {
    label: "البنك يمنع عملية الدفع",
    listed: true,
  },
  "another-card": {
    label: "أريد الدفع ببطاقة أخرى",
  },
  "credits-vanish": {
    label: "رصيدي ينفد بسرعة",
  },
  "top-up-surprise": {
    label: "خُصم مني دون أن أشتري شيئًا",
    listed: true,
  },
  "fee-surprise": {
    label: "دفعت أكثر من الرصيد الذي وصلني",
    listed: true,
  },
  "free-limit": {
    label: "توقف النموذج المجاني عن الرد، أو يظهر لي «429»",
    listed: true,
  },
  "plugin-cost": {
    label: "خُصم مني مقابل البحث في الويب أو ملف PDF",
  },
  "refund-late": {
    label: "لم يصل المبلغ المسترد",
    listed: true,
  },
  "need-invoice": {
    label: "أحتاج إلى فاتورة أو إيصال",
  },
  "vat-details": {
    label: "ينقص فاتورتي الرقم الضريبي أو اسم الشركة",
    listed: true,
  },
  "key-leaked": {
    label: "تسرّب مفتاح API الخاص بي",
    listed: true,
  },
};
