import fc from "fast-check";
import { expect, it, test } from "vitest";
import { localeOf } from "@/lib/language/locale-of";
import { suggestedLanguage } from "@/lib/language/suggested-language";
import { wantedLanguage } from "@/lib/language/wanted-language";

const asked = (text?: string) =>
  wantedLanguage(new Headers(text === undefined ? {} : { "accept-language": text }));

test.each([
  [undefined, "en"],
  ["", "en"],
  ["*", "en"],
  ["de-DE,de;q=0.9", "en"],
  ["es-MX,es;q=0.9,en;q=0.8", "es"],
  ["de,ar-EG;q=0.8,en;q=0.5", "ar"],
  ["en;q=0.1,es;q=0.9", "es"],
  ["es;q=0,en", "en"],
])("Accept-Language %s asks for %s", (header, language) => {
  expect(asked(header)).toBe(language);
});

it("answers anything that stands in the header", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
      expect(["en", "es", "ar"]).toContain(asked(text.trim()));
    }),
  );
});

test.each([
  [["es-MX", "en"], "en", "es"],
  [["en-US", "es"], "en", undefined],
  [["de", "AR-eg"], "en", "ar"],
  [["de", "fr"], "es", undefined],
  [["en"], "ar", "en"],
  [[], "en", undefined],
] as const)("a reader of %s on a page in %s is told of %s", (preferred, current, language) => {
  expect(suggestedLanguage(preferred, current)).toBe(language);
});

it("tells support the region where the browser names one for the language of the page", () => {
  expect(localeOf("es", ["en-US", "es-AR"])).toBe("es-AR");
  expect(localeOf("ar", ["en-US"])).toBe("ar");
});
