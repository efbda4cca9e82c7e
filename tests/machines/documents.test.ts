import { describe, expect, it, test } from "vitest";
import { type Language, languages } from "@/content/languages";
import { issues } from "@/machines/registry";
import { everyFlow } from "./every-flow";

/** How a step says that OpenRouter's documents say it, or that it may be so. */
const hedged: Readonly<Record<Language, RegExp>> = {
  en: /OpenRouter's (newer )?documents|\bmay\b|typically/,
  es: /documentación|\bpued[ae]n?\b|normalmente|suele|quizá/i,
  ar: /وثائق|قد |ربما|عادةً/,
};
/** A rule that nobody names as the one who is silent. */
const nameless: Readonly<Record<Language, RegExp>> = {
  en: /\b[Tt]he rules\b/,
  es: /\b[Ll]as reglas no\b/,
  ar: /(لا تذكر|تذكرها) القواعد/,
};

const steps = languages.flatMap((language) =>
  issues.flatMap((issue) => {
    const flow = everyFlow(undefined, language)[issue];
    return Object.entries(flow.chart.states).map(([step, { meta }]) => {
      const { body = [], actions = [] } = flow.messages.steps[step] ?? {};
      const words = [...body, ...actions.flatMap(({ text, note = "" }) => [text, note])].join("\n");
      return { language, path: `${issue}/${step}`, meta, words };
    });
  }),
);

describe("what only OpenRouter's documents say", () => {
  test.each(
    steps.filter(({ meta }) => meta.kind !== "form" && meta.facts.some((fact) => fact.startsWith("O"))),
  )("$language $path says who says it, or that it may be so", ({ language, words }) => {
    expect(words).toMatch(hedged[language]);
  });

  it.each(["free-model-charges/which-model", "free-model-charges/paid-variant"])(
    "%s does not call the ending the only way to be free",
    (path) => {
      for (const { language, words } of steps.filter((step) => step.path === path))
        expect(words).not.toMatch(
          { en: /\bOnly a name/, es: /Solo (es|son) gratuito/, ar: /إلا اسم/ }[language],
        );
    },
  );
});

test.each(languages)("who is silent is named, in %s", (language) => {
  for (const step of steps.filter((one) => one.language === language))
    expect(step.words, step.path).not.toMatch(nameless[language]);
});
