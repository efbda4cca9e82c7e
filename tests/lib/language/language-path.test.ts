import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { languages } from "@/content/languages";
import { formatAddress } from "@/lib/flow/address";
import { readAddress } from "@/lib/flow/read-address";
import { screenOf } from "@/lib/flow/screen";
import { languageOf, pathIn } from "@/lib/language/language-path";
import { everyFlow } from "../../machines/every-flow";

describe("an address in a language", () => {
  test.each([
    ["en", "/", "/"],
    ["es", "/", "/es"],
    ["es", "/?q=1", "/es?q=1"],
    ["ar", "/refunds/how-much?used-any=unused#check", "/ar/refunds/how-much?used-any=unused#check"],
    ["en", "/refunds", "/refunds"],
  ] as const)("%s: %s is %s", (language, path, address) => {
    expect(pathIn(language, path)).toBe(address);
    expect(languageOf(address)).toEqual({ language, path });
  });

  test.each([
    "/en/refunds",
    "/fr/refunds",
    "/esp",
    "/espana/refunds",
    "//es",
    "/ES/refunds",
    "es/refunds",
    "",
  ])("%s has no prefix of ours", (address) => {
    expect(languageOf(address)).toEqual({ language: "en", path: address });
  });

  it("is read back as it was written, whatever the path", () => {
    const path = fc.webPath().map((text) => (text.startsWith("/") ? text : `/${text}`));
    fc.assert(
      fc.property(fc.constantFrom(...languages), path, (language, text) => {
        fc.pre(languageOf(text).language === "en");
        expect(languageOf(pathIn(language, text))).toEqual({ language, path: text });
      }),
    );
  });

  it("never breaks what reads it", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(languageOf(`/es${text}`).path).toMatch(/^\//);
      }),
    );
  });
});

test.each(["es", "ar"] as const)("every link of a step in %s stays in it", (language) => {
  const read = readAddress(
    `/${language}/declined-card/ask-bank?missing-credits.paid-when=longer-ago&ref=CASE-17`,
  );
  const flow = everyFlow(undefined, language)["declined-card"];
  const screen = read && screenOf(flow, read.address);
  const links = [
    ...(screen?.options.map(({ href }) => href) ?? []),
    ...(screen?.lines.map(({ changeHref }) => changeHref) ?? []),
    screen?.backHref,
    screen?.startHref,
    screen?.solvedHref,
    screen?.supportHref,
  ].filter((href) => href !== undefined);
  expect(links.length).toBeGreaterThan(5);
  for (const href of links) expect(readAddress(href)?.address).toMatchObject({ language, ref: "CASE-17" });
  expect(screen && formatAddress({ ...screen, answers: [] })).toContain(`/${language}/`);
});
