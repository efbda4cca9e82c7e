import type { Language } from "./languages";

/**
 * A reply to paste into any help desk.
 *
 * @param link in the customer's language
 * @param heading what the link opens, as the page words it in that language
 * @param answered how many answers are in the link
 */
type Reply = (link: string, heading: string, answered: number) => string;

/** The text that goes with a link, in the customer's language. */
export const replies: Readonly<Record<Language, Reply>> = {
  en: (link, heading, answered) =>
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
  es: (link, heading, answered) =>
    [
      "Hola:",
      "",
      `Siga aquí, por favor: «${heading}»`,
      link,
      "",
      ...(answered > 0 ? ["Lo que ya nos contó está completado. Puede cambiar cada respuesta.", ""] : []),
      "Son unos minutos: o se resuelve el problema, o queda listo un ticket de soporte que podremos cerrar rápido.",
      "No nos envíe nunca una contraseña, una clave de API ni un número de tarjeta.",
    ].join("\n"),
  ar: (link, heading, answered) =>
    [
      "مرحبًا،",
      "",
      `يُرجى المتابعة من هنا: «${heading}»`,
      link,
      "",
      ...(answered > 0 ? ["ما أخبرتنا به مُدخل مسبقًا، ويمكنك تغيير أي إجابة.", ""] : []),
      "لن يستغرق الأمر سوى دقائق: إما أن تُحل المشكلة، أو تُجهَّز تذكرة دعم يمكننا إغلاقها بسرعة.",
      "لا ترسل إلينا أبدًا كلمة مرور أو مفتاح API أو رقم بطاقة.",
    ].join("\n"),
};
