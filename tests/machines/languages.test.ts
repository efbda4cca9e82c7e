import { describe, expect, it, test } from "vitest";
import { type Language, languageFacts, languages } from "@/content/languages";
import type { Loaders } from "@/content/messages";
import { type Policy, policy } from "@/content/policy";
import { commonLoaders } from "@/content/ui/common/messages";
import { issues } from "@/machines/registry";
import { everyFlow } from "./every-flow";

/** Every text of a file of words, by where it stands; what a function says, for a few values. */
type Texts = Readonly<Record<string, string>>;

const counts = [0, 1, 2, 3, 11, 100, 1234];
/** Every file of words, as a page would fetch it. */
const files = Object.entries(
  import.meta.glob<Record<string, Loaders>>(
    ["../../content/*/messages.ts", "../../content/ui/*/messages.ts"],
    {
      eager: true,
    },
  ),
).map(([path, module]) => [path.split("/").at(-2) ?? "", Object.values(module)[0] as Loaders] as const);

/** What some functions are given, where numbers would not do. */
const finding = {
  ...{ money: "$12.50", requests: 3, when: "on 3 August 2026", who: "the key", model: "acme/m", times: 4 },
  ...{ minutes: 12, perMinute: 30, alikeShare: 0.9, period: "day", periods: 1, usualMoney: "$1", of: "one" },
  ...{ days: 2, signs: ["app", "hours"], gapDays: 40, fromHour: 2, toHour: 5, freeRequests: 5, limit: 50 },
  ...{ webSearchMoney: "$1", fileMoney: "$2", tokensEach: 9, usualEach: 3, savedMoney: "$1" },
  ...{ cancelled: 2, failed: 1, providerMoney: "$3", apps: ["App", ""], models: ["acme/m"], keys: 1 },
  ...{ day: "3 August 2026", conversations: 3, tokensFrom: 900, tokensTo: 90_000 },
  ...{ requestsTimes: 2, tokensTimes: 3, priceTimes: 1 },
};

/** What the words for an amount are given. */
const amounts: Readonly<Record<string, readonly string[]>> = {
  amount: ["1000.00", "USD"],
  ambiguous: ["1.000", "1000.00", "1.00", "EUR"],
};

function say(words: unknown, path: string, into: Record<string, string>): void {
  if (typeof words === "string") into[path] = words;
  else if (typeof words === "function")
    for (const count of counts) {
      // A function that wants lists or texts is given what it understands.
      const values = [count, count + 2, "7", "8"].slice(0, Math.max(1, words.length));
      const listed = /^lookup\.found$|wrongFile.*\.(names|lacks)$/.test(path);
      into[`${path}(${count})`] = String(
        path.includes(".findings.")
          ? words({ ...finding, requests: count })
          : words(...(listed ? [["a", "b"]] : (amounts[/\bmoney\.(\w+)$/.exec(path)?.[1] ?? ""] ?? values))),
      );
    }
  else if (typeof words === "object" && words !== null)
    for (const [key, value] of Object.entries(words)) say(value, `${path}.${key}`, into);
}

async function textsOf(language: Language, rules: Policy = policy): Promise<Texts> {
  const into: Record<string, string> = {};
  for (const [file, wording] of files) {
    const words: unknown = await wording[language]();
    // A file whose words depend on the rules is a function of them.
    say(typeof words === "function" ? words(rules) : words, file, into);
  }
  return into;
}

/** Not words: ids of links and facts, addresses, and what people type into the search. */
const isFixed = (path: string) => /\.(link|links\.\d+|fact|href|file|words|listed)$/.test(path);
/** The same in any language: codes of banks, buttons of OpenRouter, units. */
const isName = (text: string) =>
  /^([a-z_]+( \/ [a-z_]+)*|Send me Invoices|Invoice History|Euros|Plugins|Personal|Normal|No|[\d.,]+ [KM]B)$/.test(
    text,
  );
const codesIn = (text: string) => (text.match(/`[^`]+`/g) ?? []).sort();

const english = await textsOf("en");
const others = languages.filter((language) => language !== "en");

test.each(languages)("no sentence of the flows has more than 20 words in %s", (language) => {
  const flows = everyFlow(undefined, language);
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  for (const issue of issues)
    for (const [step, { heading, body = [], options }] of Object.entries(flows[issue].messages.steps))
      for (const text of [heading, ...body, ...Object.values(options).map(({ label }) => label)])
        for (const sentence of text.replace(/`[^`]*`/g, "x").split(/[.?!؟:]\s/)) {
          const words = [...segmenter.segment(sentence)].filter(({ isWordLike }) => isWordLike);
          expect(words.length, `${issue}/${step}: ${sentence}`).toBeLessThanOrEqual(20);
        }
});

describe.each(others)("the words of %s", (language) => {
  it("say something everywhere, and in this language", async () => {
    const texts = await textsOf(language);
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
    const left = Object.entries(texts).filter(
      ([path, text]) => !isFixed(path) && text === english[path] && /\p{L}{2}/u.test(text) && !isName(text),
    );
    expect(left).toEqual([]);
  });

  it("are written in its own letters", async () => {
    const letters = language === "ar" ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u;
    for (const [path, text] of Object.entries(await textsOf(language)))
      if (!isFixed(path) && /\p{L}{3}/u.test(text.replace(/`[^`]*`/g, "")) && text !== english[path])
        expect(text, path).toMatch(letters);
  });

  it("name the same codes, so that nobody looks for a wrong one", async () => {
    for (const [path, text] of Object.entries(await textsOf(language)))
      expect(codesIn(text), path).toEqual(codesIn(english[path] ?? ""));
  });

  it("leave no mark of a plural form or of a missing value", async () => {
    for (const [path, text] of Object.entries(await textsOf(language)))
      if (!isFixed(path)) expect(text, path).not.toMatch(/#|undefined|NaN|\[object/);
  });

  test.each(issues)("%s: has a label for every option, told apart from the others", (issue) => {
    const flow = everyFlow(undefined, language)[issue];
    for (const [step, { on }] of Object.entries(flow.chart.states)) {
      const copy = flow.messages.steps[step];
      expect(copy?.heading, step).toMatch(/\S/);
      expect(Object.keys(copy?.options ?? {}).sort(), step).toEqual(Object.keys(on ?? {}).sort());
      const labels = Object.values(copy?.options ?? {}).map(({ label }) => label);
      expect(new Set(labels).size, step).toBe(labels.length);
    }
  });

  it("read every number from the policy where the English does", async () => {
    const other: Policy = {
      ...policy,
      missingCredits: { waitMinutes: 20, usualMinutes: { from: 12, to: 18 }, ticketAfterMinutes: 40 },
      refunds: { windowHours: 48, ticketFromUsd: "100.00", ticketAfterBusinessDays: 5 },
      freeModels: {
        ...{ suffix: ":gratis", router: "acme/gratis", exampleSlug: "acme/model:gratis", requestsPerDay: 77 },
        ...{ higherLimitFromUsd: "33.00", requestsPerDayWithCredits: 2222 },
      },
    };
    const [said, changed] = [await textsOf(language), await textsOf(language, other)];
    const englishChanged = await textsOf("en", other);
    for (const path of Object.keys(english))
      expect(changed[path] !== said[path], path).toBe(englishChanged[path] !== english[path]);
  });

  it("count in the forms of the language", async () => {
    const common = await commonLoaders[language]();
    const forms = counts.slice(1).map((count) => common.skipped(count).replace(/[\d.,]+/g, "n"));
    const categories = new Set(
      counts.slice(1).map((count) => new Intl.PluralRules(languageFacts[language].locale).select(count)),
    );
    expect(new Set(forms).size).toBeGreaterThanOrEqual(Math.min(categories.size, language === "ar" ? 4 : 2));
  });
});
