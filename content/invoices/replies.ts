import type { ReplyPointOf, ReplyTexts } from "../reply-texts";

/** What replies to these tickets may say. */
export const replies = (() => ({
  "invoice-locked": {
    facts: ["I3", "I4", "I8"],
    en: "A paid invoice can't be changed or issued again: Stripe locks its details at the purchase. New details reach future invoices only.",
    es: "Una factura pagada no se puede cambiar ni emitir otra vez: Stripe fija sus datos en la compra. Los datos nuevos solo valen para facturas futuras.",
    ar: "لا يمكن تغيير فاتورة مدفوعة أو إصدارها من جديد: يثبّت Stripe بياناتها عند الشراء. تظهر البيانات الجديدة في الفواتير المقبلة فقط.",
  },
  "invoice-find": {
    facts: ["I6"],
    en: "Your invoices are here: sign in, open Credits, choose “Payment History”, then “Invoice History”.",
    es: "Sus facturas están aquí: inicie sesión, abra Credits (créditos), elija «Payment History» y después «Invoice History».",
    ar: "تجد فواتيرك هنا: سجّل الدخول، وافتح Credits (الرصيد)، ثم اختر «Payment History» ثم «Invoice History».",
  },
  "invoice-not-listed": {
    facts: ["I6", "G2"],
    en: "The invoice is not in your “Invoice History”. You need not search again: we look for it.",
    es: "La factura no está en su «Invoice History». No hace falta que la busque otra vez: la buscamos nosotros.",
    ar: "الفاتورة غير موجودة في «Invoice History» لديك. لا داعي للبحث ثانية: سنبحث عنها نحن.",
  },
  "invoice-details": {
    facts: ["I2", "I5"],
    en: "“Manage Billing” sets the name and address for future invoices. Please set them before you pay.",
    es: "«Manage Billing» fija el nombre y la dirección de las facturas futuras. Complételos antes de pagar.",
    ar: "يحدد «Manage Billing» الاسم والعنوان للفواتير المقبلة. أدخلهما قبل الدفع.",
  },
  "invoice-on": {
    facts: ["I1"],
    en: "Please turn on “Send me Invoices” when you buy credits.",
    es: "Active «Send me Invoices» cuando compre créditos.",
    ar: "فعّل «Send me Invoices» عند شراء الرصيد.",
  },
})) satisfies ReplyTexts;

export type ReplyPoint = ReplyPointOf<typeof replies>;
