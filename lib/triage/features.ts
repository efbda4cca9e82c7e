import { westernDigits } from "@/machines/rules/western-digits";

/** Places that features share: a number below this is what a feature is known by. */
export const buckets = 2 ** 14;

/** Longer than any description of a problem; text beyond it is ignored. */
const longest = 1000;

/** Numbers that say what happened; any other is just a number. */
const telling = /^(?:10|24|50|1000|40[0-4]|408|410|429|5\d\d)$/;
const money =
  /(?:us)?[$€£₹]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£₹]|(?:doll?ars?|usd|bucks?|euros?|eur|rupees?|inr|d[oó]lares?|pesos?|cents?|centavos?)(?![\p{L}\p{N}])|دولار|يورو)/gu;

/** The words of a text as they are compared: without case, accents, and the marks that people leave out in Arabic. */
function wordsOf(text: string): readonly string[] {
  return (
    westernDigits(text.slice(0, longest))
      .toLowerCase()
      .replace(money, " xmoney ")
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replaceAll("ى", "ي")
      .replaceAll("ة", "ه")
      .replace(/(?<=\p{L})['’](?=\p{L})/gu, "")
      .replace(/\d+(?:[.,]\d+)*/g, (digits) => (telling.test(digits) ? digits : " xnumber "))
      .match(/:?[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * The features of a text for a linear model: words, pairs of words, and pieces of three to five letters, so that a
 * typing error or an ending changes only some of them.
 *
 * @returns each feature's bucket with its weight; the weights' squares add up to 1. Empty for a text without words.
 */
export function featuresOf(text: string): readonly (readonly [bucket: number, weight: number])[] {
  const found = new Map<number, number>();
  const add = (feature: string, weight: number) => {
    const bucket = hash(feature) % buckets;
    found.set(bucket, Math.max(found.get(bucket) ?? 0, weight));
  };
  let before: string | undefined;
  for (const word of wordsOf(text)) {
    add(`w${word}`, 1);
    add(before === undefined ? `f${word}` : `b${before} ${word}`, before === undefined ? 0.5 : 1);
    before = word;
    const marked = `<${word}>`;
    for (let size = 3; size <= 5; size += 1)
      for (let at = 0; at + size <= marked.length; at += 1) add(`c${marked.slice(at, at + size)}`, 0.5);
  }
  const length = Math.sqrt([...found.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return [...found].map(([bucket, weight]) => [bucket, weight / length]);
}

/** FNV-1a over UTF-16 units, stirred once more so that the low bits differ. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 0;
}
