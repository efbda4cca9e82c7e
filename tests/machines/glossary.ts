import type { Language } from "@/content/languages";

/** One way to say a thing in a language. */
export interface Term {
  /** What to write. */
  readonly use: string;
  /** What is not written in its place. */
  readonly never: RegExp;
  /** Why, in a line. */
  readonly why: string;
}

/** The terms that a translation keeps to. Who writes a new sentence looks here first. */
export const glossary: Readonly<Record<Exclude<Language, "en">, readonly Term[]>> = {
  es: [
    // The ticket and who reads it.
    { use: "ticket", never: /(?<!\p{L})tiques?(?!\p{L})/iu, why: "a tique is a shop receipt" },
    {
      use: "el equipo de soporte; «a soporte» only after escribir and enviar",
      never:
        /(?<!(de|a) )(?<!\p{L})soporte(?! de OpenRouter)|(?<!(escrib(a|ir)|env(íe|iar)(lo|la)?)) a soporte/iu,
      why: "as a person, support without an article is jargon",
    },
    { use: "antes de enviarlo", never: /antes de que salga/i, why: "before it goes anywhere is English" },
    { use: "Aviso: …", never: /Se informó/i, why: "nobody says who informed whom" },
    { use: "completado", never: /rellenad[oa]/i, why: "one word for a ticket that is filled in" },
    // Money.
    {
      use: "créditos, saldo",
      never: /(?<!\p{L})(crédito|fondos|monedero)(?!\p{L})/iu,
      why: "credits are bought, the balance is what is left of them",
    },
    { use: "identificación fiscal", never: /número de IVA/i, why: "Latin America has RFC, CUIT, NIT" },
    { use: "50 USD", never: /US\$|\$/, why: "$ is a peso too, and only Spain writes US$ behind" },
    {
      use: "percent of the numbers, sizesIn",
      never: /\d (%|[kKM]B)|\d%|KB/,
      why: "a plain space breaks the line before the unit",
    },
    { use: "un cargo por un modelo", never: /cargos? en un modelo/i, why: "charge on is English" },
    {
      use: "el saldo que activa la compra",
      never: /saldo con el que se/i,
      why: "reads as the balance that pays for it",
    },
    {
      use: "transferir créditos",
      never: /mover (los |estos )?créditos|mueve créditos/i,
      why: "money is transferred",
    },
    { use: "no es un problema de pago", never: /se trata de dinero/i, why: "says what is meant" },
    { use: "unas 3 veces, unos 2 USD", never: /cerca de \d/i, why: "near with a figure is English" },
    {
      use: "3 veces lo de antes",
      never: /veces más(?! (caras|caros))/i,
      why: "3 times more is 4 times as much",
    },
    { use: "su banco", never: /extracto/i, why: "a statement is extracto, estado de cuenta or resumen" },
    {
      use: "el servicio que procesa los pagos",
      never: /cobra (el pago|los pagos)/i,
      why: "one charges money",
    },
    // Cards and banks.
    { use: "antifraude", never: /contra fraudes/i, why: "the word of banks in both regions" },
    {
      use: "bloqueo del comercio",
      never: /restricci(ón|ones) de(l| este)? comercio|restringe este comercio/i,
      why: "a restriction of commerce is a trade sanction",
    },
    // Keys and models.
    {
      use: "cambiar las claves por otras nuevas",
      never: /(?<!\p{L})(rote|rotar|rótelas|rotarlas|rotación)(?!\p{L})/iu,
      why: "rotating keys is insiders' talk",
    },
    { use: "subir un PDF", never: /(carga|cargar|cargué) (de |un )?PDF/i, why: "cargar is to charge here" },
    // Tenses and turns.
    {
      use: "aún no ha llegado",
      never: /(aún|todavía) no (se |lo |la )?\p{L}+(é|ó|aron|ieron)(?!\p{L})/iu,
      why: "the simple past is of the River Plate alone",
    },
    { use: "si está disponible", never: /donde se ofrece/i, why: "where offered is English" },
    { use: "basta con una fecha aproximada", never: /una estimación/i, why: "nobody estimates a date" },
  ],
  ar: [
    // The ticket and who reads it.
    { use: "التقاط لقطة شاشة", never: /خذ لقطة|أخذها/, why: "to take a picture is English" },
    {
      use: "ننتقل إلى، نُكمل",
      never: /نتابع|تنتقل إجاباتك/,
      why: "it also means to watch or to follow up",
    },
    { use: "JavaScript معطّلة", never: /البرامج النصية/, why: "no user knows the translation" },
    // Money.
    {
      use: "استرداد ثمن الرصيد",
      never: /(استرداد|يُسترد( إلا)?) (ال)?رصيد/,
      why: "to get credit back is what telecoms do with lost credit",
    },
    {
      use: "خصم مبلغ",
      never: /(?<![\p{L}\p{M}])(ال|بال|لل)?خصم(?![\p{L}\p{M}])(?! (أي )?(ال)?مب(لغ|الغ)| (منك|OpenRouter))/u,
      why: "the bare noun is a discount",
    },
    {
      use: "عملية الدفع",
      never: /(?<![\p{L}\p{M}])(ال|بال|لل|ب|ل)?دفعة|دفعتك/u,
      why: "it is an instalment, too",
    },
    { use: "معلّقة", never: /معلق/, why: "one spelling, with its shadda" },
    { use: "عملة مشفّرة", never: /مشفر|عمل(ة|ات) (ال)?رقمية/, why: "one name, with its shadda" },
    { use: "لا علاقة لذلك بالدفع", never: /بالمال/, why: "reads as wealth" },
    { use: "تعالج المدفوعات", never: /تستلم المدفوعات/, why: "as companies of payment are called" },
    { use: "نحو 3 أضعاف", never: /مر(ة|ات|تين) قدر/, why: "three times the size of is no Arabic" },
    {
      use: "percent of the numbers",
      never: /\d%(?!\u200e)/,
      why: "without marks the sign is drawn on the other side",
    },
    // Limits.
    {
      use: "عيّن حدًا أقصى لعدد الطلبات",
      never: /(?<!\p{L})(و?ضع|يضع|وضع)( \p{L}+)? حد/u,
      why: "it is the idiom for putting an end to",
    },
    { use: "بعد مرور 30 دقيقة", never: /يصل( المبلغ| الرصيد)? بعد \d/, why: "reads as not yet" },
    // Keys, models, files.
    { use: "الاسم الدقيق للنموذج", never: /اسم النموذج الدقيق/, why: "the model would be the exact one" },
    { use: "غير مصرّح به", never: /مصرح/, why: "one spelling, with its shadda" },
    {
      use: "مسح المفتاح",
      never: /(?<!\p{L})(انسَ|نُسي|نسيان)/u,
      why: "a page forgets nothing; it reads as a joke",
    },
    { use: "التحقق لدى OpenRouter", never: /(سؤال|سأل|يسأل).{0,14}OpenRouter/, why: "nobody asks a server" },
    { use: "بيانات تجريبية", never: /مختلق/, why: "fabricated is a lie" },
    { use: "إذا كان متاحًا", never: /حيثما/, why: "where offered is English" },
    { use: "يكفي وقت تقريبي", never: /يكفي التقدير/, why: "nobody estimates a time" },
    {
      use: "autoTopUp of the numbers",
      never: /auto[ \u00a0]?top(?!\u2011up\u2069)|auto top/,
      why: "it falls apart",
    },
  ],
};
