import { describe, expect, it, test } from "vitest";
import { brokenMessages } from "@/content/broken";
import { languageFacts } from "@/content/languages";
import { replies } from "@/content/replies";
import { issues } from "@/machines/registry";
import { type Texts, textsOf } from "./every-text";
import { glossary } from "./glossary";

const translated = ["es", "ar"] as const;

const texts: Readonly<Record<(typeof translated)[number], Texts>> = {
  es: await everyTextOf("es"),
  ar: await everyTextOf("ar"),
};

async function everyTextOf(language: (typeof translated)[number]): Promise<Texts> {
  const { heading, body, retry, home } = brokenMessages[language];
  return {
    ...(await textsOf(language)),
    replies: replies[language]("/", "x", 1),
    broken: [heading, body, retry, home].join("\n"),
    "languages.available": languageFacts[language].available,
  };
}

/** What a sample of an English figure or name is, not a word of ours. */
const given = /\$\d[\d.]*/g;

describe.each(translated)("the words of %s", (language) => {
  test.each(glossary[language])("say $use", ({ use, never, why }) => {
    const found = Object.entries(texts[language]).flatMap(([path, text]) => {
      const [term] = never.exec(text.replace(given, "1")) ?? [];
      return term === undefined ? [] : [`${path}: “${term}”. Write ${use}: ${why}`];
    });
    expect(found).toEqual([]);
  });
});

describe.each([
  { language: "es", word: /(?<!\p{L})tickets?(?!\p{L})/iu, whole: /tickets? de soporte/i },
  { language: "ar", word: /تذكرة|تذكرت/, whole: /تذكرة (ال)?دعم/ },
] as const)("a ticket in $language", ({ language, word, whole }) => {
  test.each(issues)("%s calls it one of support at first", (issue) => {
    const said = Object.entries(texts[language]).filter(([path]) => path.startsWith(`${issue}.`));
    const [first] = said.filter(([, text]) => word.test(text));
    if (first) expect(first[1], first[0]).toMatch(whole);
  });

  it("is one of support on the start page", () => {
    expect(texts[language]["site.tagline"]).toMatch(whole);
  });
});

test("Arabic takes back the price of credits", () => {
  for (const path of [
    "refunds.summary",
    "refunds.steps.used-any.body.0",
    "refunds.steps.credits-used.heading",
  ])
    expect(texts.ar[path], path).toMatch(/ثمن (ال)?رصيد/);
});

test("Spanish asks for a tax id by a name that every country has", () => {
  for (const path of ["invoices.steps.what-you-need.options.set-details.label", "triage.vat-details.label"])
    expect(texts.es[path], path).toContain("identificación fiscal");
});

/** Where the label of a button is: what a press does, not what a person says of themselves. */
const buttons = [
  /^box\.(button|file|begin|support|forget|key\.(open|look))$/,
  /^common\.(print|back|change|startOver|lookInto|lookUp|openNext|workOut\.\w+)$/,
  /^cover\.(undo|cancel|done|tools\.\w+)$/,
  /^errors\.errors\.[\w-]+\.open$/,
  /^export\.(choose|tryButton|another|forget|cancel|take|takeRow.*|onTicket\.(attach|blank))$/,
  /^feedback\.(send|back)$/,
  /^lookup\.(key\.(show|hide|check|again|other|forget)|offer\w+|goOn|says\.generationTake)$/,
  /^offline\.(retry|waiting\.(takeBack|receipt|form|close))$/,
  /^reminders\.(calendar\.add|notification\.ask|holidays\.label)$/,
  /^site\.skip$/,
  /^submit\.(button|changedReceipt|changedSend|receipt\.(copy|save|ownPage|forget))$/,
  /^ticket\.(check|form\.(choose|cover|nudgeAdd|remove)|send\.(copyMarkdown|copyJson|email|open))$/,
  /^typed\.(rule\.use|wait\.set|storage\.forget)$/,
  /\.options\.(write-ticket|set-for-next-time)\.label$/,
];
/** Begins with a command to a man. */
const command =
  /^(أو )?(أرسل|انسخ|اختر|افتح|احفظ|احذف|أضف|ابحث|اكتب|اضبط|استخدم|تحقق|تحقّق|راجع|غطِّ|اقطع|اعرض|افحص|انسَ|أرفق|استبعد|جرّب|اسأل|انتقل|ابدأ|احسب|دع|دعنا|اجعل|ارفع|اعرف|استبدل|تابع|حاول|لا|عُد|استثنِ|نزّل\S*|اعثر|أزل|احمِ)(?!\p{L})/u;

test("the buttons in Arabic are verbal nouns, for men and women", () => {
  const labels = Object.entries(texts.ar).filter(([path]) => buttons.some((button) => button.test(path)));
  expect(labels.length).toBeGreaterThan(90);
  expect(labels.filter(([, label]) => command.test(label))).toEqual([]);
});
