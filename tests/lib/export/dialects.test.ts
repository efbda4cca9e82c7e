import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { generationIdAt, nameAt } from "@/lib/export/columns";
import { type LookedInto, lookInto } from "@/lib/export/look-into";
import { formatMoney, sumMoney } from "@/lib/export/money";
import type { Answers } from "@/lib/export/read-export";
import { englishReportWords } from "@/lib/export/report-words";
import { streamOf } from "./exports";

const words = englishReportWords(policy);
const utf8 = (text: string) => new TextEncoder().encode(text);
const look = (file: string | Uint8Array, answers: Answers = {}) =>
  lookInto(() => streamOf([typeof file === "string" ? utf8(file) : file]), { policy, words, answers });

async function lookAt<Kind extends LookedInto["kind"]>(
  kind: Kind,
  file: string | Uint8Array,
  answers?: Answers,
): Promise<Extract<LookedInto, { kind: Kind }>> {
  const looked = await look(file, answers);
  if (looked.kind !== kind) throw new Error(`${looked.kind}: ${JSON.stringify(looked).slice(0, 300)}`);
  return looked as Extract<LookedInto, { kind: Kind }>;
}

/** What a file is saved with. */
interface Way {
  readonly delimiter: string;
  readonly decimal: "." | ",";
  readonly group: "" | "." | "," | " ";
  readonly dollar: boolean;
  readonly date: keyof typeof dates;
  readonly end: string;
  readonly quoteAll: boolean;
  readonly nested: boolean;
  readonly titles: number;
  readonly sep: boolean;
  readonly total: boolean;
  readonly trailing: boolean;
  readonly spaces: boolean;
  readonly capitals: boolean;
  readonly encoding: "utf-8" | "utf-8 with a mark" | "utf-16le" | "gzip";
  /** How many of the rows come again, under a header of their own. */
  readonly again: number;
  readonly order: number;
}

const two = (number: number) => String(number).padStart(2, "0");
const parts = (at: number) => {
  const date = new Date(at);
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
  return {
    day,
    month,
    year,
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
};
/** Ways to write a moment. */
const dates = {
  export: (at: number) => new Date(at).toISOString().replace("T", " ").replace("Z", ""),
  iso: (at: number) => new Date(at).toISOString(),
  german: (at: number) => {
    const { day, month, year, hour, minute } = parts(at);
    return `${two(day)}.${two(month)}.${year} ${two(hour)}:${two(minute)}`;
  },
  us: (at: number) => {
    const { day, month, year, hour, minute, second } = parts(at);
    return `${month}/${day}/${year} ${hour}:${two(minute)}:${two(second)}`;
  },
  "us with AM": (at: number) => {
    const { day, month, year, hour, minute } = parts(at);
    return `${month}/${day}/${String(year).slice(2)} ${hour % 12 || 12}:${two(minute)} ${hour < 12 ? "AM" : "PM"}`;
  },
  british: (at: number) => {
    const { day, month, year, hour, minute } = parts(at);
    return `${two(day)}/${two(month)}/${year} ${two(hour)}:${two(minute)}`;
  },
  "minutes and seconds": (at: number) => {
    const { minute, second } = parts(at);
    return `${two(minute)}:${two(second)}.${Math.floor((at % 1000) / 100)}`;
  },
} as const;

const wayOf: fc.Arbitrary<Way> = fc
  .record({
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    decimal: fc.constantFrom<"." | ",">(".", ","),
    group: fc.constantFrom<"" | "." | "," | " ">("", ".", ",", " "),
    dollar: fc.boolean(),
    date: fc.constantFrom(...(Object.keys(dates) as (keyof typeof dates)[])),
    end: fc.constantFrom("\n", "\r\n", "\r"),
    quoteAll: fc.boolean(),
    nested: fc.boolean(),
    titles: fc.nat(3),
    sep: fc.boolean(),
    total: fc.boolean(),
    trailing: fc.boolean(),
    spaces: fc.boolean(),
    capitals: fc.boolean(),
    encoding: fc.constantFrom<Way["encoding"]>("utf-8", "utf-8 with a mark", "utf-16le", "gzip"),
    again: fc.nat(3),
    order: fc.nat(1000),
  })
  .map((way) => ({
    ...way,
    group: way.group === way.decimal ? "" : way.group,
    // A line within quotes has quotes of its own doubled, and nothing around it.
    titles: way.nested ? 0 : way.titles,
    sep: way.sep && !way.nested,
    total: way.total && !way.nested,
  }));

interface Generation {
  readonly at: number;
  /** Micro-dollars. */
  readonly cost: number;
  readonly prompt: number;
  readonly app: string;
}

const generations = fc.array(
  fc.record({
    at: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) }),
    cost: fc.nat(3_000_000_000),
    prompt: fc.nat(200_000),
    app: fc.constantFrom("Cline", "", "Café", "a, b; c", 'say "hi"'),
  }),
  { minLength: 1, maxLength: 12 },
);

function amount(micro: number, { decimal, group, dollar }: Way): string {
  const [whole = "", decimals = ""] = (micro / 1e6).toFixed(6).split(".");
  // Digits that say nothing are left out, but for the sign to show.
  const shortened = decimals.replace(/0+$/, "").padEnd(4, "0");
  return `${dollar ? "$" : ""}${grouped(whole, group)}${decimal}${shortened}`;
}
const grouped = (digits: string, group: string) => digits.replace(/\B(?=(\d{3})+$)/g, group);

/** Columns in an order drawn by chance. */
const columnNames = [
  "generation_id",
  "created_at",
  "cost_total",
  "cost_cache",
  "tokens_prompt",
  "app_name",
  "streamed",
];
const shuffled = (order: number) =>
  columnNames
    .map((name, index) => ({ name, rank: ((order + 1) * (index * 7 + 3)) % 1009 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => name);

function write(rows: readonly Generation[], way: Way): Uint8Array {
  const quote = (cell: string) =>
    way.quoteAll || cell.includes(way.delimiter) || /["\r\n]/.test(cell)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const line = (cells: readonly string[]) => {
    const text = [...cells.map(quote), ...(way.trailing ? ["", ""] : [])].join(way.delimiter);
    return way.nested ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const header = (order: number) => shuffled(order).map((name) => (way.capitals ? name.toUpperCase() : name));
  const cellsOf = (row: Generation, index: number, order: number) => {
    const cells: Readonly<Record<string, string>> = {
      generation_id: `gen-${Math.floor(row.at / 1000)}-x${index}`,
      created_at: dates[way.date](row.at),
      cost_total: amount(row.cost, way),
      tokens_prompt: grouped(String(row.prompt), way.group === " " ? "" : way.group),
      app_name: row.app,
      streamed: "true",
    };
    return shuffled(order).map((name) => cells[name] || (way.spaces ? " " : ""));
  };
  const table = (order: number, some: readonly Generation[]) => [
    line(header(order)),
    ...some.map((row, index) => line(cellsOf(row, index, order))),
  ];
  const sum = rows.reduce((total, { cost }) => total + cost, 0);
  const total = shuffled(way.order).map((name) => (name === "cost_total" ? amount(sum, way) : ""));
  const lines = [
    ...(way.sep ? [`sep=${way.delimiter}`] : []),
    ...Array.from({ length: way.titles }, (_, index) => `My use of the year, part ${index + 1}`),
    ...table(way.order, rows),
    ...(way.again > 0 ? table(way.order + way.again, rows.slice(0, way.again)) : []),
    ...(way.total ? [line(total)] : []),
    "",
  ];
  const text = lines.join(way.end);
  if (way.encoding === "utf-8 with a mark") return utf8(`\ufeff${text}`);
  if (way.encoding === "gzip") return gzipSync(text);
  return way.encoding === "utf-16le" ? Buffer.from(`\ufeff${text}`, "utf16le") : utf8(text);
}

/** A thousand in the long tests. */
const saved = process.env.LONG === "1" ? 1000 : 250;

describe("an export that was saved again", () => {
  it(`is read exactly, ${saved} times in a way drawn by chance`, async () => {
    await fc.assert(
      fc.asyncProperty(generations, wayOf, async (rows, way) => {
        const looked = await look(write(rows, way));
        const said = JSON.stringify(looked, (_, value) =>
          typeof value === "bigint" ? String(value) : value,
        );
        if (looked.kind !== "export") throw new Error(said);
        const { columns } = looked;
        expect(looked.question, said).toBeUndefined();
        expect(looked.unreadableRows, said).toBe(0);
        expect(looked.readShare).toBe(1);
        expect(columns.count, said).toBe(rows.length);
        expect(looked.duplicates).toBe(Math.min(way.again, rows.length));
        const sum = rows.reduce((total, { cost }) => total + cost, 0);
        expect(Number(formatMoney(sumMoney(columns.cost))) * 1e6).toBeCloseTo(sum, 3);
        expect(columns.prompt.reduce((total, one) => total + one, 0)).toBe(
          rows.reduce((total, { prompt }) => total + prompt, 0),
        );
        rows.forEach((row, index) => {
          expect(generationIdAt(columns, index)).toBe(`gen-${Math.floor(row.at / 1000)}-x${index}`);
          expect(nameAt(columns.app, index)).toBe(row.app);
          // A second is what is left of the time where a spreadsheet has cut it, with the help of the id.
          expect(Math.abs((columns.at[index] ?? 0) - row.at)).toBeLessThan(1000);
        });
      }),
      { numRuns: saved },
    );
  }, 240_000);
});

describe("an amount that can be read in two ways", () => {
  const at = "2026-08-10 10:00:00.000";
  const file = `created_at,cost_total\n${`${at},0.25\n`.repeat(4)}${at},"1,234"\n${at},"2,500"\n`;

  it("is asked about once for the whole file, and not counted before", async () => {
    const looked = await lookAt("export", file);
    expect(looked.columns.count).toBe(4);
    expect(looked.unreadableRows).toBe(2);
    expect(looked.question).toMatchObject({
      ask: "meant",
      options: [
        { value: "decimals", label: "$1.234" },
        { value: "thousands", label: "$1,234.00" },
      ],
    });
    expect(looked.question?.sentence).toContain("1,234");
    // The most that may be missing is told.
    expect(looked.says[0]).toMatch(/^At least a little/);
  });

  test.each([
    ["decimals", "4.734"],
    ["thousands", "3735.00"],
  ] as const)("is read by the answer: %s", async (meant, total) => {
    const { columns, question } = await lookAt("export", file, { meant });
    expect(question).toBeUndefined();
    expect(formatMoney(sumMoney(columns.cost))).toBe(total);
  });

  it("is none where the file shows what stands before decimals", async () => {
    const { columns, question } = await lookAt("export", `created_at;cost_total\n${at};0,25\n${at};1,234\n`);
    expect(question).toBeUndefined();
    expect(formatMoney(sumMoney(columns.cost))).toBe("1.484");
  });

  it("is none where only the end of the file shows it: it is read once more", async () => {
    const first = Array.from({ length: 600 }, () => `${at};1,234`).join("\n");
    const { columns, question } = await lookAt("export", `created_at;cost_total\n${first}\n${at};0,25\n`);
    expect(question).toBeUndefined();
    expect(formatMoney(sumMoney(columns.cost))).toBe("740.65");
  });
});

describe("a date that can be read in two ways", () => {
  const rows = (cells: readonly string[]) =>
    `created_at,cost_total\n${cells.map((cell) => `${cell},1`).join("\n")}\n`;

  it("is asked about where nothing in the file decides it", async () => {
    const file = rows(["03/04/2026 10:00", "05/06/2026 11:00"]);
    const looked = await look(file);
    expect(looked).toMatchObject({ kind: "wrong", question: { ask: "order" } });
    const { columns } = await lookAt("export", file, { order: "day-first" });
    expect(columns.at[0]).toBe(Date.UTC(2026, 3, 3, 10));
  });

  it("is decided by another date of the file, wherever that is", async () => {
    const { columns, question } = await lookAt("export", rows(["03/04/2026 10:00", "25/04/2026 11:00"]));
    expect(question).toBeUndefined();
    expect(columns.at[0]).toBe(Date.UTC(2026, 3, 3, 10));
  });
});

describe("what could not be read", () => {
  const at = "2026-08-10 10:00:00.000";

  it("is told as a share of the money", async () => {
    const looked = await lookAt("export", `created_at,cost_total\n${at},3\n${at},0\nsome day,1\n`);
    expect(looked.readShare).toBeCloseTo(0.75, 10);
    expect(looked.says[0]).toBe("75 % of the money in the file was read.");
  });

  it("says nothing else where it is most of the file", async () => {
    const looked = await lookAt("wrong", `created_at,cost_total\n${at},3\nsome day,1\nanother,2\n`);
    expect(looked).toMatchObject({ why: "unreadable", unreadableRows: 2 });
    expect(looked.message).toContain(
      "Only 1 of 3 rows could be read, so nothing can be said about this file.",
    );
  });

  it("is not a total at the end, nor a line of words", async () => {
    const looked = await lookAt(
      "export",
      `created_at,cost_total,app_name\n${at},3,a\n${at},0.5,b\n,3.50,\nEnd of the list,,\n`,
    );
    expect(looked).toMatchObject({ unreadableRows: 0, readShare: 1 });
    expect(looked.columns.count).toBe(2);
  });

  it("is a row that lost its money, even where it could be taken for a total", async () => {
    const looked = await lookAt("export", `created_at,cost_total,app_name\n${at},3,a\n${at},0.5,b\n,9,\n`);
    expect(looked.unreadableRows).toBe(1);
  });
});

describe("a summary, as Activity exports it", () => {
  const csv = [
    "Date,Model,Spend,Tokens,Requests",
    '2026-08-10,acme/large,"$1,234.50",12000,31',
    "2026-08-10,acme/small,$1.25,9000,20",
    '2026-08-11,acme/large,$0.75,"1,000",4',
    'Total,,"$1,236.50",22000,55',
    "",
  ].join("\n");

  it("tells day and model, the exact total, and the way to the requests", async () => {
    const { rows, total, report, says } = await lookAt("summary", csv);
    expect([rows, total, report.requests]).toEqual([3, "1236.50", 55]);
    expect(report.byModel.map(({ name }) => name)).toEqual(["acme/large", "acme/small"]);
    expect(report.bars.map(({ when }) => when)).toEqual(["10 Aug", "11 Aug"]);
    expect(says.join(" ")).toMatch(
      /not hold the single requests.*10 August 2026.*acme\/large.*99 %.*Logs page/,
    );
    expect(report.findings).toEqual([]);
  });

  test.each<[string, string, string, number]>([
    ["by key, without a date", "API Key;Spend (USD)\nlaptop;1,25\nserver;0,75\n", "2.00", 2],
    ["by creator", "Creator,Usage\nada@example.org,1.5\n", "1.50", 1],
    ["a detail of one metric, a column a model", "Month,acme/a,acme/b\nAug 2026,$1.50,$2.25\n", "3.75", 2],
    ["by hour", "Hour\tModel\tCost\n2026-08-10 09:00\ta/b\t1.5\n", "1.50", 1],
    ["without money", "Day,Model,Tokens\n2026-08-10,a/b,1000\n", "0.00", 1],
  ])("%s", async (_, text, total, rows) => {
    expect(await lookAt("summary", text)).toMatchObject({ total, rows });
  });

  it("is read from the API's answer, too", async () => {
    const data = [
      {
        date: "2026-08-10",
        model: "a/b",
        usage: 0.015,
        requests: 5,
        prompt_tokens: 50,
        completion_tokens: 125,
      },
      { date: "2026-08-11", model: "a/c", usage: 1e-7, requests: 1, prompt_tokens: 5, completion_tokens: 0 },
    ];
    expect(await lookAt("summary", JSON.stringify({ data }))).toMatchObject({ rows: 2, total: "0.0150001" });
  });
});

describe("JSON of single requests", () => {
  const generation = {
    id: "gen-1788256960-a",
    created_at: "2026-09-01T10:02:40.998Z",
    total_cost: 0.0015,
    model: "a/b",
    tokens_prompt: 10,
    tokens_completion: 25,
    finish_reason: "stop",
    provider_name: "Infermatic",
    nested: { ignored: true },
  };

  test.each<[string, string]>([
    ["one, as the API answers", JSON.stringify({ data: generation })],
    ["a list", JSON.stringify([generation, { ...generation, id: "gen-1788256960-b" }])],
    [
      "one a line",
      `${JSON.stringify(generation)}\n${JSON.stringify({ ...generation, id: "gen-1788256960-c" })}\n`,
    ],
  ])("%s", async (_, text) => {
    const { columns } = await lookAt("export", text);
    expect(nameAt(columns.model, 0)).toBe("a/b");
    expect(columns.prompt[0]).toBe(10);
    expect(formatMoney(sumMoney(columns.cost))).toBe(columns.count === 1 ? "0.0015" : "0.003");
  });

  test.each([
    ["an answer about something else", '{"data":{"label":"key","limit":5}}'],
    ["broken", '{"data": ['],
  ])("%s is answered by a sentence", async (_, text) => {
    expect(await lookAt("wrong", text)).toMatchObject({ why: "json" });
  });
});
