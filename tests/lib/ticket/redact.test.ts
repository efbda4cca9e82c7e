import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { redact, redactDraft } from "@/lib/ticket/redact";

const KEY = "[API key removed]";
const CARD = "[card number removed]";

/** Written in two pieces, so that no scanner takes an example for a leaked key. */
const example = (start: string, rest: string) => `${start}${rest}`;
const hex64 = "0123456789abcdef".repeat(4);
const long = "aB3dE6gH9jK2mN5pQ8sT1vW4xY7z";

describe("API keys", () => {
  test.each([
    ["OpenRouter", example("sk-or-v1-", hex64)],
    ["OpenRouter, as its page shortens it", "sk-or-v1-0d3e"],
    ["OpenRouter, another kind", example("sk-or-", "prov-12345678")],
    ["OpenRouter, begun with a capital", example("Sk-or-v1-", hex64)],
    ["OpenAI", example("sk-", long)],
    ["OpenAI project", example("sk-proj-", `${long}_${long}-T3BlbkFJ`)],
    ["Anthropic", example("sk-ant-", `api03-${long}-${long}AA`)],
    ["Stripe secret", example("sk_live_", long)],
    ["Stripe test", example("sk_test_", long)],
    ["Stripe public", example("pk_live_", long)],
    ["Stripe restricted", example("rk_test_", long)],
    ["Stripe webhook", example("whsec_", long)],
    ["GitHub", example("ghp_", long)],
    ["GitHub, fine-grained", example("github_pat_", `11AAAAAAA0${long}_${long}`)],
    ["AWS", example("AKIA", "IOSFODNN7EXAMPLE")],
    ["Google", example("AIza", `SyD-${long}_9`)],
    ["Slack", example("xoxb-", "123456789012-1234567890123-abcdefGHIJKL")],
    ["Hugging Face", example("hf_", long)],
    ["JSON Web Token", example("eyJ", "hbGciOiJIUzI1NiIs.eyJzdWIiOiIxMjM0NTY3ODkw.dozjgNryP4J3jVmNHl0w5N")],
  ])("%s", (_, key) => {
    expect(redact(key)).toEqual({ text: KEY, found: ["api-key"] });
    expect(redact(`My key (${key}), is it safe?`).text).toBe(`My key (${KEY}), is it safe?`);
    expect(redact(`key=${key}\nnext`).text).toBe(`key=${KEY}\nnext`);
  });

  it("strikes out what follows Bearer, and keeps the word", () => {
    expect(redact(`Authorization: Bearer ${long}==`).text).toBe(`Authorization: Bearer ${KEY}`);
    expect(redact(`"bearer ${long}"`).text).toBe(`"bearer ${KEY}"`);
  });

  test.each(["\u200b", "\u00ad", "\u2060", "\ufeff", "\u200d", "\ufe0f"])("sees through %j", (invisible) => {
    const key = [...`sk-or-v1-${hex64}`].join(invisible);
    expect(redact(`a ${key} b`).text).toBe(`a ${KEY} b`);
  });

  it("reads full-width letters and long dashes", () => {
    expect(redact(`ｓｋ－ｏｒ－ｖ１－${hex64}`).text).toBe(KEY);
    expect(redact(`sk–or–v1–${hex64}`).text).toBe(KEY);
  });

  test.each([" ", "\n", "\r\n> ", "\n    "])("strikes out all of a key that is broken by %j", (gap) => {
    const key = `sk-or-v1-${hex64.slice(0, 31)}${gap}${hex64.slice(31, 40)}${gap}${hex64.slice(40)}`;
    expect(redact(`My key: ${key} (old)`)).toEqual({ text: `My key: ${KEY} (old)`, found: ["api-key"] });
    // What follows a whole key is no part of it.
    expect(redact(`sk-or-v1-${hex64}${gap}0123456789abcdef`).text).toBe(`${KEY}${gap}0123456789abcdef`);
    expect(redact(`sk-or-v1-0d3e${gap}feed the cat`).text).toBe(`${KEY}${gap}feed the cat`);
  });

  it("names each secret that it struck out", () => {
    const { text, found } = redact(`4242 4242 4242 4242, sk-${long}, hf_${long}`);
    expect(text).toBe(`${CARD}, ${KEY}, ${KEY}`);
    expect(found).toEqual(["api-key", "api-key", "card-number"]);
  });

  test.each([
    "task-or-something-else-entirely-different",
    "the risk-management-and-compliance-team",
    "sk-or",
    "my API key starts with sk-or-v1-",
    "bearer of bad news",
    "Bearer authentication failed",
    "Asianinfrastructureinvestment",
    "keyJsonSerializerFactoryBuilder",
    "deepseek/deepseek-chat:free",
    "https://openrouter.ai/settings/credits",
  ])("leaves alone: %s", (text) => {
    expect(redact(text)).toEqual({ text, found: [] });
  });
});

describe("card numbers", () => {
  test.each([
    "4242424242424242",
    "4242 4242 4242 4242",
    "4242-4242-4242-4242",
    "4242.4242.4242.4242",
    "4242·4242·4242·4242",
    "4242 - 4242 - 4242 - 4242",
    "4242  4242  4242  4242",
    "4242\u00a04242\u00a04242\u00a04242",
    "4242\u20094242\u20024242\u202f4242",
    "4242–4242–4242–4242",
    "4242-4242 42424242",
    "42424242 4242.4242",
    "42 42 42 42 42 42 42 42",
    "4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2",
    "424242 4242424242",
    "4222222222222",
    "4222 2222 2222 2",
    "5555 5555 5555 4444",
    "2223 0031 2200 3222",
    "3782 822463 10005",
    "378282246310005",
    "3056 930902 5904",
    "6011 1111 1111 1117",
    "3566 0020 2036 0505",
    "6200 0000 0000 0005",
    "1234 5678 1234 5670",
    "４２４２　４２４２　４２４２　４２４２",
    "٤٢٤٢ ٤٢٤٢ ٤٢٤٢ ٤٢٤٢",
    "42\u200b42 4242\u00ad4242 4\u2060242",
  ])("%s", (card) => {
    expect(redact(card)).toEqual({ text: CARD, found: ["card-number"] });
    expect(redact(`card ${card}, 12/27`).text).toBe(`card ${CARD}, 12/27`);
    expect(redact(`visa${card}.png`).text).toBe(`visa${CARD}.png`);
  });

  it("finds one among other digits", () => {
    expect(redact("2 cards: 4242 4242 4242 4242 and 378282246310005 12 27").text).toBe(
      `2 cards: ${CARD} and ${CARD} 12 27`,
    );
    expect(redact("paid 20 4242 4242 4242 4242 12/27 123").text).toBe(`paid 20 ${CARD} 12/27 123`);
  });

  test.each([
    ["a wrong check digit", "4242 4242 4242 4241"],
    ["the last four", "card ending in 4242"],
    ["twelve digits", "424242424242"],
    ["twenty digits", "42424242424242424242"],
    ["over two lines", "4242 4242\n4242 4242"],
    ["a phone number", "+1 415 555 2671"],
    ["a long phone number", "+49 1512 3456780 12"],
    ["amounts", "1,234.56 4242.42 4,242,424,242,424,242.00"],
    ["a cost with all its decimals", "0.4242424242424242"],
    ["a time", "2026-08-24T12:34:56.789Z"],
    ["a day and a time", "2026-08-24 12:34:56"],
    ["years", "2021 2022 2023 2024"],
    ["Unix milliseconds with a right check digit", "1756051234006"],
    ["zeros", "0000 0000 0000 0000"],
    ["a generation id", "gen-1756051234-AbC123dEf456GhI789jK"],
    ["a generation id of digits", "gen-1756051234-4242424242424242"],
    ["a generation id that is one number", "gen-4242424242424242"],
    ["a transaction hash", `0x4242424242424242${"ab".repeat(24)}`],
    ["an address", `0x4242424242424242${"0f".repeat(12)}`],
    ["sha256", `a4242424242424242b${"0".repeat(46)}`],
    ["md5", `4242424242424242${"c".repeat(16)}`],
    ["a UUID", "42424242-4242-4242-8242-424242424242"],
    ["a Stripe payment", "pi_4242424242424242AbCdEfGh"],
    ["a Stripe charge", "ch_3N4242424242424242xYz"],
    ["a Stripe invoice", "in_1N4242424242424242xYz"],
    [
      "a row of activity",
      "2026-08-24 12:34:56\tgen-1756051234-AbC123\topenai/gpt-4o\t1234\t567\t0.00423500000000004",
    ],
  ])("leaves alone: %s", (_, text) => {
    expect(redact(text)).toEqual({ text, found: [] });
  });
});

/** Text in which a secret may stand: never ends or begins so that it would become part of the secret. */
const before = fc
  .tuple(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.constantFrom(" ", ": ", "(", '"', "\n", "card, ", "№ ", "= ", "…"),
  )
  .map(([text, end]) => `${text},${end}`);
const after = fc
  .tuple(fc.constantFrom(" ", ", ", ")", '"', "\n", "!", "; "), fc.string({ unit: "binary", maxLength: 30 }))
  .map(([start, text]) => `${start},${text}`);

const token = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...`${long}CDFGIJLO`), minLength: min, maxLength: max });
const key = fc.oneof(
  fc.stringMatching(/^[0-9a-f]{64}$/).map((hex) => `sk-or-v1-${hex}`),
  token(48, 48).map((rest) => `sk-${rest}`),
  token(40, 80).map((rest) => `sk-proj-${rest}`),
  token(40, 95).map((rest) => `sk-ant-api03-${rest}`),
  fc
    .tuple(fc.constantFrom("sk_live_", "sk_test_", "pk_live_", "rk_live_"), token(24, 99))
    .map((parts) => parts.join("")),
  token(36, 36).map((rest) => `ghp_${rest}`),
  token(82, 82).map((rest) => `github_pat_${rest}`),
  fc.stringMatching(/^[A-Z2-7]{16}$/).map((rest) => `AKIA${rest}`),
  token(35, 35).map((rest) => `AIza${rest}`),
  token(24, 60).map((rest) => `xoxp-${rest}`),
  token(34, 34).map((rest) => `hf_${rest}`),
  fc
    .tuple(token(20, 60), token(20, 60), token(43, 43))
    .map(([head, body, sign]) => `eyJ${head}.eyJ${body}.${sign}`),
);

/** A number of an issuer, filled up with random digits and the check digit. */
const issuers: [start: string, length: number][] = [
  ["4", 13],
  ["4", 16],
  ["4", 19],
  ["51", 16],
  ["55", 16],
  ["2221", 16],
  ["2720", 16],
  ["34", 15],
  ["37", 15],
  ["36", 14],
  ["305", 14],
  ["3528", 16],
  ["6011", 16],
  ["65", 16],
  ["62", 19],
  ["5018", 13],
  ["2200", 16],
];
const cardDigits = fc
  .tuple(fc.constantFrom(...issuers), fc.stringMatching(/^\d{19}$/))
  .map(([[start, length], filling]) => {
    const body = start + filling.slice(0, length - start.length - 1);
    const sum = [...body].reverse().reduce((total, char, place) => {
      const digit = Number(char) * (place % 2 === 0 ? 2 : 1);
      return total + (digit > 9 ? digit - 9 : digit);
    }, 0);
    return body + String((10 - (sum % 10)) % 10);
  });
const separator = fc.constantFrom("", " ", "-", ".", "\u00a0", "\u2009", "\u2002", "\u202f", "–", " - ");
const grouping = fc.constantFrom([4, 4, 4, 4, 4], [4, 6, 5, 4], [6, 13], [2, 3, 4, 5, 5]);
const card = fc.tuple(cardDigits, separator, grouping).map(([digits, mark, sizes]) => {
  const groups: string[] = [];
  let at = 0;
  for (const size of sizes) {
    if (at < digits.length) groups.push(digits.slice(at, at + size));
    at += size;
  }
  return { digits, written: groups.join(mark) };
});

const generation = fc
  .tuple(
    fc.integer({ min: 1_600_000_000, max: 1_999_999_999 }),
    fc.oneof(token(20, 20), fc.stringMatching(/^\d{20}$/), cardDigits),
  )
  .map(([time, rest]) => `gen-${time}-${rest}`);
const hash = fc.oneof(
  fc.stringMatching(/^0x[0-9a-f]{64}$/),
  fc.stringMatching(/^0x[0-9a-fA-F]{40}$/),
  fc.stringMatching(/^[0-9a-f]{64}$/),
  fc.stringMatching(/^[0-9a-f]{32}$/),
  fc
    .tuple(cardDigits, fc.stringMatching(/^[a-f][0-9a-f]{47}$/))
    .map(([digits, rest]) => (digits + rest).slice(0, 64)),
  fc.uuid(),
);
const amount = fc
  .tuple(fc.nat(999_999_999), fc.constantFrom("en-US", "de-DE", "en-IN"), fc.nat(6))
  .map(([cents, locale, digits]) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 + digits }).format(
      cents / 997,
    ),
  );
const time = fc
  .date({ min: new Date("2018-01-01T00:00:00Z"), max: new Date("2033-01-01T00:00:00Z"), noInvalidDate: true })
  .chain((date) => {
    const iso = date.toISOString();
    return fc.constantFrom(iso, iso.slice(0, 10), iso.slice(0, 19).replace("T", " "), String(date.getTime()));
  });
const row = fc
  .tuple(
    time,
    generation,
    fc.nat(200_000),
    fc.nat(200_000),
    fc.double({ min: 0, max: 9, noNaN: true }),
    fc.constantFrom(", ", "\t", ";", " | "),
  )
  .map(([at, id, tokensIn, tokensOut, cost, mark]) =>
    [at, id, "deepseek/deepseek-chat:free", tokensIn, tokensOut, cost, "stop"].join(mark),
  );

/** Text made to provoke: pieces of everything above, glued together. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "sk-",
        "sk-or-v1-",
        "eyJ",
        "Bearer ",
        "gen-",
        "0x",
        "pi_",
        "AKIA",
        " ",
        "-",
        ".",
        "\u200b",
        "a",
        "4",
        "[",
        "０",
        "\n",
      ),
      key,
      card.map(({ written }) => written),
      generation,
      hash,
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.stringMatching(/^\d{1,20}$/),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(""));

describe("for any text", () => {
  it("finds every key", () => {
    fc.assert(
      fc.property(before, key, after, (start, secret, end) => {
        const { text, found } = redact(start + secret + end);
        expect(found).toContain("api-key");
        expect(text).not.toContain(secret);
      }),
      { numRuns: 1000 },
    );
  });

  it("finds every card number", () => {
    fc.assert(
      fc.property(before, card, after, (start, { digits, written }, end) => {
        const { text, found } = redact(start + written + end);
        expect(found).toContain("card-number");
        expect(text).not.toContain(written);
        expect(text.replace(/\D/g, "")).not.toContain(digits);
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves generation ids, hashes, amounts, times and rows alone", () => {
    const harmless = fc.oneof(generation, hash, amount, time, row);
    fc.assert(
      fc.property(fc.array(harmless, { maxLength: 5 }), fc.constantFrom(", ", "\n", "\t"), (pieces, mark) => {
        const text = pieces.join(mark);
        expect(redact(text)).toEqual({ text, found: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const once = redact(text).text;
        expect(redact(once)).toEqual({ text: once, found: [] });
      }),
      {
        numRuns: 5000,
        // Something struck before them made a token of these, and that covered less than there was covered before.
        examples: [
          [`4000000000006${"a0".repeat(60)}.4000000000006g`],
          ["4000000000006pi_00pi_gen-1600000000-4000000000006"],
        ],
      },
    );
  });

  it("finds nothing where it changes nothing, and the reverse", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), hostile), (text) => {
        const result = redact(text);
        expect(result.found.length === 0).toBe(result.text === text);
      }),
    );
  });
});

describe("long and hostile text", () => {
  test.each([
    ["sk-", "sk-"],
    ["sk-or-", "sk-or-"],
    ["eyJ1", "eyJ1"],
    ["eyJ.", "eyJ."],
    ["Bearer ", "Bearer "],
    ["Bearer==", "Bearer=="],
    ["gen-", "gen-"],
    ["0x0", "0x0"],
    ["hex that ends badly", "a"],
    ["digits", "4"],
    ["single digits", "4 "],
    ["groups", "4242 "],
    ["dotted", "1.4"],
    ["spaces", "4          "],
    ["invisible", "4\u200b"],
    ["wide", "４ "],
    ["pairs", "😀4"],
  ])("200 kB of %s come back, and stay the same the second time", (_, piece) => {
    const text = `${piece.repeat(Math.ceil(200_000 / piece.length))}z`;
    const once = redact(text).text;
    expect(redact(once).text).toBe(once);
  });
});

describe("a draft", () => {
  const secret = `sk-or-v1-${"0123456789abcdef".repeat(4)}`;
  const card = "4242 4242 4242 4242";

  it("tells of both kinds, keys first, whatever comes first and in whichever field", () => {
    for (const typed of [
      { note: `${secret} ${card}` },
      { note: `${card} ${secret}` },
      { note: card, logs: secret },
      { note: secret, logs: card },
    ])
      expect(redactDraft(typed).found).toEqual(["api-key", "card-number"]);
  });

  it("tells of what was struck out before as long as the marker stands there", () => {
    const { draft } = redactDraft({ note: secret });
    expect(redactDraft({ ...draft, logs: card }).found).toEqual(["api-key", "card-number"]);
    expect(redactDraft(draft).found).toEqual(["api-key"]);
    expect(redactDraft({ ...draft, note: "" }).found).toEqual([]);
  });
});
