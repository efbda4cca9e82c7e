import type { Translation } from "@/content/translation";
import type { symptoms as english } from "@/content/ui/triage/en";

/**
 * `words` are what people type: with and without the article, hamza and vowel marks, and the English words as well,
 * since error texts are English.
 */
export const symptoms: Translation<typeof english> = {
  "balance-unchanged": {
    label: "دفعت، لكن رصيدي لم يتغير",
    words:
      "رصيد الرصيد رصيدي رصيدى ناقص مفقود ضائع اختفى لم يصل ما وصل مش واصل لم يظهر ما ظهر لم يضف لم يزد لم يتغير شحن الشحن شحنت تعبئة دفعت صفر لا يوجد missing credits not showing top up topup not received not arrived zero balance purchase gone",
  },
  "crypto-not-there": {
    label: "لم تصل دفعتي بالعملة المشفرة",
    words:
      "عملة مشفرة المشفرة عملات رقمية كريبتو كربتو كريبتوكرنسي بيتكوين بتكوين ايثريوم إيثريوم تيثر محفظة المحفظة هاش معاملة تحويل بلوكشين بلوك تشين شبكة معلقة crypto usdc eth bitcoin coinbase wallet transaction hash blockchain pending network",
    listed: true,
  },
  "wrong-account": {
    label: "ذهب الرصيد إلى الحساب الخطأ",
    words:
      "حساب الحساب خطأ خطا غلط حساب شخصي حسابي الشخصي مؤسسة مؤسسه المؤسسة منظمة منظمه شركة شركه فريق نقل تحويل حول انقل رصيد organization organisation org personal account transfer move credits team workspace wrong",
    listed: true,
  },
  "payment-pending": {
    label: "الدفعة معلقة لدى البنك",
    words:
      "معلق معلقة معلقه المعلقة قيد المعالجة قيد الانتظار تحت المعالجة محجوز حجز مبلغ بنك البنك مصرف انتظار تأخير تاخير pending processing authorization hold reserved bank",
  },
  "out-of-credit": {
    label: "يظهر لي «402» أو «insufficient credits»",
    words:
      "رصيد غير كاف كافي الرصيد لا يكفي نفد نفذ خلص انتهى الرصيد رصيد سالب مطلوب الدفع خطأ خطا 402 payment required insufficient credits insufficient balance requires more credits can only afford max_tokens negative balance",
    listed: true,
  },
  "limit-reached": {
    label: "يظهر لي «403»، أو تجاوز حد أو ميزانية",
    words:
      "403 ممنوع حد المفتاح شهري أسبوعي يومي ميزانية تجاوز مساحة عمل forbidden key limit exceeded budget workspace guardrail spending limit",
    listed: true,
  },
  "key-not-taken": {
    label: "يظهر لي «401»، أو أن مفتاحي غير مقبول",
    words:
      "401 مفتاح غير صالح معطل منتهي الصلاحية غير مقبول user not found no auth credentials found invalid api key disabled expired unauthorized",
    listed: true,
  },
  "card-refused": {
    label: "رُفضت بطاقتي",
    words:
      "بطاقة بطاقه البطاقة بطاقتي كارت كرت فيزا ماستركارد رفض رفضت الرفض مرفوضة مرفوضه مرفوض ترفض لا تعمل فشل الدفع فشل فشلت لم تنجح عملية الدفع declined card decline refused rejected do_not_honor generic_decline insufficient_funds stripe card_declined payment failed failure",
  },
  "bank-blocks": {
    label: "البنك يمنع عملية الدفع",
    words:
      "بنك البنك مصرف يمنع منع حظر محظور يحظر احتيال الاحتيال دولي دولية الدولية خارج خارجية شراء دولي تحقق رمز التحقق تأكيد تاكيد bank blocked fraud international foreign transaction 3d secure 3ds verification authentication",
    listed: true,
  },
  "another-card": {
    label: "أريد الدفع ببطاقة أخرى",
    words:
      "بطاقة أخرى اخرى اخري بطاقة جديدة جديده تغيير تبديل البطاقة طريقة الدفع وسيلة دفع مسبقة الدفع خصم مباشر فيزا ماستركارد مدى كارت other card new card change card payment method prepaid debit visa mastercard",
  },
  "charged-more": {
    label: "خُصم مني أكثر مما توقعت",
    words:
      "خصم الخصم خصمت خصموا سحب سحبوا أكثر اكثر أكبر اكبر زيادة زائد غالي غالية مرتفع كثير تكلفة تكاليف فاتورة عالية مبلغ غير متوقع مفاجئ اختفى رصيدي ضاع unexpected charge higher bill too much expensive overcharged cost spike money gone credits disappeared drained",
  },
  "credits-vanish": {
    label: "رصيدي ينفد بسرعة",
    words:
      "ينفد ينفذ يخلص ينقص يتناقص ينتهي بسرعة سريع استهلاك استنزاف حلقة تكرار لوب طلبات كثيرة برنامج وكيل إعادة المحاولة draining fast loop runaway agent retry many requests burned burnt usage spike",
  },
  "top-up-surprise": {
    label: "خُصم مني دون أن أشتري شيئًا",
    words:
      "شحن تلقائي الشحن التلقائي تلقائيا اوتوماتيك تجديد اشتراك متكرر خصم بدون إذن بدون اذن لم أشتر لم اشتر لم أشتري ما اشتريت سحب auto top-up auto topup automatic recharge recurring subscription charged without",
    listed: true,
  },
  "fee-surprise": {
    label: "دفعت أكثر من الرصيد الذي وصلني",
    words:
      "رسوم الرسوم رسم عمولة عموله نسبة إضافية اضافية زيادة رصيد أقل اقل مما دفعت فرق fee fees 5.5% surcharge less credits than paid service fee processing",
    listed: true,
  },
  "free-but-charged": {
    label: "خُصم مني مقابل نموذج مجاني",
    words:
      "مجاني مجانى المجاني مجانية مجانا نموذج النموذج موديل خصم خصمت تكلفة ليس مجانيا مش مجاني ديب سيك free model charged :free variant cost deepseek free billed not free",
  },
  "free-limit": {
    label: "توقف النموذج المجاني عن الرد، أو يظهر لي «429»",
    words:
      "حد الحد يومي اليومي طلبات كثيرة تجاوز تجاوزت حصة الحصة توقف لا يرد لا يجيب لا يستجيب نموذج مجاني موديل 429 rate limit too many requests free-models-per-day daily limit quota exceeded 50 1000 requests",
    listed: true,
  },
  "plugin-cost": {
    label: "خُصم مني مقابل البحث في الويب أو ملف PDF",
    words:
      "بحث البحث الويب ويب انترنت الإنترنت إضافة اضافة إضافات اضافات بلجن ملف ملفات رفع تحميل بي دي اف خصم تكلفة web search plugin :online exa pdf ocr mistral file upload plugin charged",
  },
  "want-refund": {
    label: "أريد استرداد مالي",
    words:
      "استرداد الاسترداد استرجاع إرجاع ارجاع ارجع رد رجوع المال المبلغ فلوس فلوسي نقود مالي إلغاء الغاء شراء بالخطأ بالخطا بالغلط ندمت refund money back return cancel purchase mistake accidental bought undo",
  },
  "refund-late": {
    label: "لم يصل المبلغ المسترد",
    words:
      "استرداد الاسترداد استرجاع متأخر متاخر تأخر تاخر لم يصل ما وصل مبلغ مسترد انتظر أنتظر انتظار أيام عمل ايام refund late not received waiting refund missing business days",
    listed: true,
  },
  "need-invoice": {
    label: "أحتاج إلى فاتورة أو إيصال",
    words:
      "فاتورة فاتوره الفاتورة فواتير إيصال ايصال وصل سند مستند تحميل تنزيل ضريبة محاسبة سجل المدفوعات invoice receipt bill pdf download tax document accounting payment history",
  },
  "vat-details": {
    label: "ينقص فاتورتي الرقم الضريبي أو اسم الشركة",
    words:
      "ضريبة ضريبه الضريبة القيمة المضافة رقم ضريبي الرقم الضريبي اسم الشركة شركه عنوان بيانات الفوترة فاتورة خطأ خطا غلط تعديل تصحيح تغيير إعادة إصدار اصدار vat tax id ust gst company name address billing details invoice wrong change correct reissue edit",
    listed: true,
  },
  "key-leaked": {
    label: "تسرّب مفتاح API الخاص بي",
    words:
      "مفتاح المفتاح مفاتيح تسرب تسريب مسرب انكشف مكشوف مسروق سرقة سرق نشر جيت هب إلغاء الغاء تبديل تغيير مفتاح غريب لا أعرفه لا اعرفه ليس لي leaked key exposed github api key stolen compromised published revoke rotate unknown key not mine don't know strange key",
    listed: true,
  },
  "not-me": {
    label: "استخدم شخص آخر حسابي",
    words:
      "اختراق مخترق اخترق هكر تهكير هاكر مهكر حسابي الحساب سرقة مسروق احتيال شخص آخر اخر غريب مجهول لست أنا مو انا مش انا دخول مشبوه غير مصرح استخدام unauthorized unauthorised hacked account fraud not me unknown stranger compromised suspicious login takeover",
  },
};
