import type { Language } from "@/content/languages";

const ofEnglish: ReadonlySet<string> = new Set(
  "the my i is are was a to and of not it for with how why but no card credits charged charge refund where can you have from this that paid money account key error says when does do did need want".split(
    " ",
  ),
);
const ofSpanish: ReadonlySet<string> = new Set(
  "el la los las de del que mi mis me por para con una un pero como sin se ya esta este tarjeta creditos saldo quiero factura facturas reembolso cobro cobros cobraron cobran cuenta dinero pague pago compre recargue clave modelo gratis error necesito donde cuando cuanto puedo dice tengo hackearon rechazada rechazado rechazaron".split(
    " ",
  ),
);

/**
 * The language that a text is in, as far as its letters and its commonest words tell.
 *
 * @param otherwise where they tell nothing: the language of the page
 */
export function languageOfText(text: string, otherwise: Language): Language {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  if (arabic * 3 > letters) return "ar";
  const words =
    text
      .toLowerCase()
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .match(/\p{L}+/gu) ?? [];
  const countOf = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length;
  // Marks that only Spanish has.
  const marks = text.match(/[ñ¿¡]|[áéíóú]/giu)?.length ?? 0;
  const [english, spanish] = [countOf(ofEnglish), countOf(ofSpanish) + marks];
  if (spanish > english) return "es";
  if (english > spanish) return "en";
  // A word or two without any of these: an error, a name, or a language that has no letters of its own here.
  return otherwise === "ar" && letters > 0 && arabic === 0 && words.length > 2 ? "en" : otherwise;
}
