/** The languages of the pages. The first is that of the addresses without a prefix, of tickets and of the staff's desk. */
export const languages = ["en", "es", "ar"] as const;

export type Language = (typeof languages)[number];

export interface LanguageFacts {
  /** As who speaks it calls it. */
  readonly name: string;
  /** As staff call it. */
  readonly english: string;
  readonly direction: "ltr" | "rtl";
  /** BCP 47, for `Intl`. Digits are those of bank statements and of OpenRouter's own pages. */
  readonly locale: string;
  /** The same for amounts of money. */
  readonly moneyLocale: string;
  /** How US dollars are marked, where not by their sign. */
  readonly dollarAs?: "code";
  /** Less than a thousand US dollars as `Intl` writes them: `#` stands for the digits, `mark` is the decimal mark. */
  readonly smallDollars: { readonly pattern: string; readonly mark: "." | "," };
  /** Says, to somebody on a page of another language, that it can be read in this one. */
  readonly available: string;
  /** On the button that puts that sentence away. */
  readonly dismiss: string;
}

export const languageFacts: Readonly<Record<Language, LanguageFacts>> = {
  en: {
    name: "English",
    english: "English",
    direction: "ltr",
    locale: "en-GB",
    moneyLocale: "en-US",
    smallDollars: { pattern: "$#", mark: "." },
    available: "You can read this page in English.",
    dismiss: "Close",
  },
  es: {
    name: "Español",
    english: "Spanish",
    direction: "ltr",
    locale: "es",
    moneyLocale: "es",
    dollarAs: "code",
    smallDollars: { pattern: "#\u00a0USD", mark: "," },
    available: "Puede leer esta página en español.",
    dismiss: "Cerrar",
  },
  ar: {
    name: "العربية",
    english: "Arabic",
    direction: "rtl",
    locale: "ar-u-nu-latn",
    moneyLocale: "en-US",
    smallDollars: { pattern: "$#", mark: "." },
    available: "يمكنك قراءة هذه الصفحة بالعربية.",
    dismiss: "إغلاق",
  },
};

/** The language of pages without a prefix. */
export const defaultLanguage: Language = languages[0];

/** Whether a text, such as the first part of a path, names a language of the pages. */
export const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);
