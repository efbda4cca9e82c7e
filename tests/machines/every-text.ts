import type { Language } from "@/content/languages";
import type { Loaders } from "@/content/messages";
import { type Policy, policy } from "@/content/policy";
import { everyIssue } from "@/machines/every-issue";
import { issues, registry } from "@/machines/registry";

/** Every text of a file of words, by where it stands; what a function says, for a few values. */
export type Texts = Readonly<Record<string, string>>;

export const counts = [0, 1, 2, 3, 11, 100, 1234];
const repliesOf = Object.fromEntries(
  await Promise.all(
    issues.map(async (issue) => [issue, (await registry[issue].replies?.())?.replies] as const),
  ),
);
/** Every file of words, as a page would fetch it. */
const files = [
  ...Object.entries(
    import.meta.glob<Record<string, Loaders>>("../../content/ui/*/messages.ts", { eager: true }),
  ).map(
    ([path, module]) =>
      [
        path.split("/").at(-2) ?? "",
        (language: Language) => (Object.values(module)[0] as Loaders)[language](),
      ] as const,
  ),
  ...issues.map(
    (issue) =>
      [
        issue,
        async (language: Language) => (await registry[issue].messages[language]()).messages as unknown,
      ] as const,
  ),
  ...issues.map(
    (issue) =>
      [
        `${issue}-replies`,
        async (language: Language) => (rules: Policy) =>
          Object.fromEntries(
            Object.entries(repliesOf[issue]?.(rules) ?? {}).map(([name, texts]) => [name, texts[language]]),
          ),
      ] as const,
  ),
  ...issues.map(
    (issue) =>
      [`${issue}-asks`, async (language: Language) => everyIssue[issue].form.asks[language]] as const,
  ),
];

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

/** Every text of every file in a language, flows among them. */
export async function textsOf(language: Language, rules: Policy = policy): Promise<Texts> {
  const into: Record<string, string> = {};
  for (const [file, fetched] of files) {
    const words: unknown = await fetched(language);
    // A file whose words depend on the rules is a function of them.
    say(typeof words === "function" ? words(rules) : words, file, into);
  }
  return into;
}
