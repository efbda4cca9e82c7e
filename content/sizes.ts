import type { LanguageFacts } from "./languages";

/** How a language writes the size of a file, such as `10 MB`, on one line. Beside the numbers, because few pages tell one. */
export function sizesIn({ locale, direction }: LanguageFacts): (bytes: number) => string {
  const inUnit = (unit: string, number: number): string =>
    new Intl.NumberFormat(locale, {
      style: "unit",
      unit,
      maximumFractionDigits: 1,
      unitDisplay: direction === "rtl" ? "long" : "short",
    })
      .format(number)
      .replace(" ", "\u00a0");
  return (bytes) =>
    bytes < 1_000_000
      ? inUnit("kilobyte", Math.max(1, Math.round(bytes / 1000)))
      : inUnit("megabyte", bytes / 1_000_000);
}
