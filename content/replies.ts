/** The languages in which staff can answer. Those of the pages themselves may be fewer. */
export const replyLanguages = ["en", "es", "ar"] as const;

export type ReplyLanguage = (typeof replyLanguages)[number];

export interface ReplyCopy {
  /** The language, as who speaks it calls it. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /**
   * A reply to paste into any help desk.
   *
   * @param heading what the link opens, as the page words it
   */
  readonly text: (link: string, heading: string, answered: number) => string;
}

/** The text that goes with a link, in the customer's language. */
export const replies: Readonly<Record<ReplyLanguage, ReplyCopy>> = {
  en: {
    name: "English",
    direction: "ltr",
    text: (link, heading, answered) =>
      [
        "Hello,",
        "",
        `please go on here: “${heading}”`,
        link,
        "",
        ...(answered > 0 ? ["What you told us already is filled in. You can change each answer.", ""] : []),
        "It takes a few minutes. It either solves the problem or prepares a ticket that we can close quickly.",
        "Never send us a password, an API key or a card number.",
      ].join("\n"),
  },
  es: {
    name: "Español",
    direction: "ltr",
    text: (link, heading, answered) =>
      [
        "Hola:",
        "",
        `Siga aquí, por favor: «${heading}» (la página está en inglés)`,
        link,
        "",
        ...(answered > 0 ? ["Lo que ya nos contó está rellenado. Puede cambiar cada respuesta.", ""] : []),
        "Son unos minutos: o se resuelve el problema, o queda listo un tique que podremos cerrar rápido.",
        "No nos envíe nunca una contraseña, una clave de API ni un número de tarjeta.",
      ].join("\n"),
  },
  ar: {
    name: "العربية",
    direction: "rtl",
    text: (link, heading, answered) =>
      [
        "مرحبًا،",
        "",
        `يُرجى المتابعة من هنا: «${heading}» (الصفحة بالإنجليزية)`,
        link,
        "",
        ...(answered > 0 ? ["ما أخبرتنا به مُدخل مسبقًا، ويمكنك تغيير أي إجابة.", ""] : []),
        "لن يستغرق الأمر سوى دقائق: إما أن تُحل المشكلة، أو تُجهَّز تذكرة يمكننا إغلاقها بسرعة.",
        "لا ترسل إلينا أبدًا كلمة مرور أو مفتاح API أو رقم بطاقة.",
      ].join("\n"),
  },
};
