import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { generationIdAt, nameAt } from "@/lib/export/columns";
import { describeUnreadable, describeWrongFile } from "@/lib/export/describe-file";
import { formatMoney, sumMoney } from "@/lib/export/money";
import { type Progress, type ReadResult, readExport } from "@/lib/export/read-export";
import { englishReportWords } from "@/lib/export/report-words";
import { sampleText } from "../../fixtures/sample-cases";
import { csvOf, read, streamOf } from "./exports";

const words = englishReportWords(policy);

const utf8 = (text: string) => new TextEncoder().encode(text);
const at = "2026-06-28 03:46:57.713";

async function readAsExport(file: string | Uint8Array) {
  const result = await read(file);
  if (result.kind !== "export") throw new Error(JSON.stringify(result));
  return result;
}

describe("round trips", () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom('"', ",", "\n", "\r", "é", "€", "😀", "a", " ", ";"),
      maxLength: 10,
    }),
    fc.constantFrom("", '"', '""', "\r\n", "a,b", "ends in \r", "\ufeff"),
  );
  const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = fc.array(
    fc.record({ app: cell, key: cell, extra: cell, cost: fc.nat(1_000_000), ms: fc.nat(1_000_000_000_000) }),
    { minLength: 1, maxLength: 8 },
  );
  /** Space around a name is none of it; a byte order mark at its start is taken for one by every decoder. */
  const asRead = (name: string) => name.replace(/^[\0- ]+|[\0- ]+$/g, "").replace(/^\ufeff/, "");
  const cuts = fc.array(fc.nat(2000), { maxLength: 8 });
  const lineEnd = fc.constantFrom("\n", "\r\n", "\r");

  it("gives back any cells, wherever the bytes are cut, a thousand times", async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        cuts,
        lineEnd,
        fc.boolean(),
        fc.boolean(),
        async (written, places, end, mark, last) => {
          const lines = [
            "extra,app_name,cost_total,created_at,api_key_name",
            ...written.map(({ app, key, extra, cost, ms }) =>
              [extra, app, (cost / 1e6).toFixed(6), new Date(ms).toISOString(), key].map(quote).join(","),
            ),
          ];
          const bytes = utf8((mark ? "\ufeff" : "") + lines.join(end) + (last ? end : ""));
          const points = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length].sort(
            (a, b) => a - b,
          );
          const pieces = points.slice(1).map((point, index) => bytes.slice(points[index], point));
          const result = await readExport(streamOf(pieces));
          if (result.kind !== "export") throw new Error(JSON.stringify(result));
          const { columns } = result;
          expect(result.unreadable.count).toBe(0);
          expect(columns.count).toBe(written.length);
          written.forEach(({ app, key, cost, ms }, row) => {
            expect(nameAt(columns.app, row)).toBe(asRead(app));
            expect(nameAt(columns.key, row)).toBe(asRead(key));
            expect(columns.cost.pico[row]).toBe(cost * 1e6);
            expect(columns.at[row]).toBe(ms);
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("reads the same in UTF-16 and in one piece or single bytes", async () => {
    const text = sampleText({ case: "clean", rows: 60, seed: 5 });
    const expected = await readAsExport(text);
    const wide = new Uint8Array(text.length * 2);
    [...text].forEach((letter, index) => {
      wide[index * 2] = letter.charCodeAt(0);
    });
    const big = wide.map((_, index) => wide[index ^ 1] as number);
    const marked = new Uint8Array([0xff, 0xfe, ...wide]);
    for (const bytes of [wide, big, marked])
      expect((await readAsExport(bytes)).columns).toEqual(expected.columns);
    const single = await readExport(streamOf(Array.from(utf8(text), (byte) => Uint8Array.of(byte))));
    expect(single).toEqual(expected);
  });
});

describe("headers seen in public", () => {
  const first =
    "generation_id,created_at,cost_total,cost_web_search,cost_cache,cost_file_processing,byok_usage_inference,tokens_prompt,tokens_completion,tokens_reasoning,tokens_cached,model_permaslug,provider_name,variant,cancelled,streamed,user,finish_reason_raw,finish_reason_normalized,generation_time_ms,time_to_first_token_ms,app_name,api_key_name,api_key_disabled";
  const values =
    "gen-1782618417-abc,2026-06-28 03:46:57.713,0.0123,0.007,-0.001,0.002,,10389,137,12,100,openai/gpt-oss-120b,Groq,free,false,true,someone,stop,stop,4200,300,Cline,laptop,true";
  const record = Object.fromEntries(
    first.split(",").map((name, index) => [name, values.split(",")[index] as string]),
  );
  const shapes: [string, string][] = [
    ["24 columns", first],
    [
      "24 columns, names of key and app last",
      first.replace("app_name,api_key_name,api_key_disabled", "api_key_disabled,api_key_name,app_name"),
    ],
    ["23 columns", first.replace(",api_key_disabled", "")],
    [
      "the older set with search results",
      "generation_id,created_at,model_permaslug,provider_name,api_key_name,app_name,tokens_prompt,tokens_completion,tokens_reasoning,tokens_cached,cost_total,cost_cache,cost_web_search,cost_file_processing,generation_time_ms,finish_reason_normalized,streamed,cancelled,num_search_results,user,time_to_first_token_ms",
    ],
    ["the least that is of use", "generation_id,created_at,cost_total,model_permaslug"],
    [
      "names in capitals with spaces, unknown columns",
      `${first.toUpperCase().replaceAll("_", " ")},something_new`,
    ],
  ];

  test.each(shapes)("%s", async (_, header) => {
    const names = header.split(",");
    const cells = names.map((name) =>
      name === "num_search_results" ? "3" : (record[name.toLowerCase().replaceAll(" ", "_")] ?? ""),
    );
    const { columns } = await readAsExport(`${header}\n${cells.join(",")}\n`);
    expect(columns.count).toBe(1);
    expect(generationIdAt(columns, 0)).toBe("gen-1782618417-abc");
    expect(columns.at[0]).toBe(Date.UTC(2026, 5, 28, 3, 46, 57, 713));
    expect(formatMoney(sumMoney(columns.cost))).toBe("0.0123");
    expect(nameAt(columns.model, 0)).toBe("openai/gpt-oss-120b");
    const has = (name: string) => names.map((one) => one.toLowerCase().replaceAll(" ", "_")).includes(name);
    expect(formatMoney(sumMoney(columns.cache))).toBe(has("cost_cache") ? "-0.001" : "0.00");
    expect(columns.prompt[0]).toBe(has("tokens_prompt") ? 10389 : 0);
    expect(nameAt(columns.key, 0)).toBe(has("api_key_name") ? "laptop" : "");
    expect(columns.keyDisabled[0]).toBe(has("api_key_disabled") ? 1 : 0);
    expect(columns.searchResults[0]).toBe(has("num_search_results") ? 3 : 0);
  });
});

describe("a moment", () => {
  test.each([
    ["2026-06-28 03:46:57.713", Date.UTC(2026, 5, 28, 3, 46, 57, 713)],
    ["2026-06-28T03:46:57Z", Date.UTC(2026, 5, 28, 3, 46, 57)],
    ["2026-06-28T03:46:57.713123+02:00", Date.UTC(2026, 5, 28, 1, 46, 57, 713)],
    ["2026-06-28 03:46:57-0530", Date.UTC(2026, 5, 28, 9, 16, 57)],
    ["2026-06-28 03:46", Date.UTC(2026, 5, 28, 3, 46)],
    ["2024-02-29", Date.UTC(2024, 1, 29)],
  ])("%s", async (created_at, expected) => {
    expect((await readAsExport(csvOf([{ created_at }]))).columns.at[0]).toBe(expected);
  });

  test.each([
    "",
    "yesterday",
    "2026-13-01",
    "2025-02-29",
    "31.06.2026 03:46",
    "2026-06-28 25:00",
    "2026-06-28 03:46:57 maybe",
  ])("“%s” is none, and its row is counted", async (created_at) => {
    const { columns, unreadable } = await readAsExport(csvOf([{ created_at }, { created_at: at }]));
    expect(columns.count).toBe(1);
    expect(unreadable).toEqual({ count: 1, examples: [{ line: 2, why: "date" }], oddCells: 0 });
  });

  it("orders rows whatever their order in the file", async () => {
    const days = ["03", "01", "02"].map((day) => ({ created_at: `2026-08-${day}` }));
    expect([...(await readAsExport(csvOf(days))).columns.byTime]).toEqual([1, 2, 0]);
    expect([
      ...(await readAsExport(csvOf([{ created_at: "2026-08-02" }, { created_at: "2026-08-01" }]))).columns
        .byTime,
    ]).toEqual([1, 0]);
  });
});

describe("what can't be read is counted", () => {
  const header = "created_at,cost_total,app_name";
  test.each<[string, string, number, { line: number; why: string }[]]>([
    ["half a last line", `${at},1,a\n${at},2`, 1, [{ line: 3, why: "cells" }]],
    ["a last line within quotes", `${at},1,a\n${at},2,"b`, 1, [{ line: 3, why: "lost" }]],
    ["an amount", `${at},many,a\n${at},1,a\n`, 1, [{ line: 2, why: "amount" }]],
    ["letters behind a quote", `${at},1,"a"b\n${at},1,a\n`, 1, [{ line: 2, why: "quotes" }]],
    [
      "a stray quote, and no row behind it",
      `${at},1,"a\n${at},2,b\n${at},3,c\n`,
      2,
      [{ line: 2, why: "lost" }],
    ],
  ])("%s", async (_, body, count, examples) => {
    const { columns, unreadable } = await readAsExport(`${header}\n${body}`);
    expect(columns.count).toBe(count);
    expect(unreadable).toEqual({ count: examples.length, examples, oddCells: 0 });
    expect(describeUnreadable(unreadable, words).join(" ")).toContain(`Line ${examples[0]?.line}: `);
  });

  it("keeps five examples and all of the count; empty lines are no rows", async () => {
    const { unreadable, columns } = await readAsExport(`${header}\n${"x\n\n".repeat(9)}${at},1,a\n`);
    expect(unreadable.count).toBe(9);
    expect(unreadable.examples.map(({ line }) => line)).toEqual([2, 4, 6, 8, 10]);
    expect(columns.count).toBe(1);
  });

  it("counts lines the same wherever the bytes are cut, and whatever ends them", async () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const bytes = utf8([header, `${at},1,"a${end}b"`, "x", `${at},1,a`, "y", ""].join(end));
      const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
      for (const stream of [streamOf([bytes]), streamOf(pieces)])
        expect(await readExport(stream)).toMatchObject({
          unreadable: { examples: [{ line: 4 }, { line: 6 }] },
        });
    }
  });

  it("keeps a row whose tokens can't be read", async () => {
    const { unreadable, columns } = await readAsExport(
      csvOf([{ created_at: at, cost_total: 2, tokens_prompt: "many" }]),
    );
    expect(unreadable).toEqual({ count: 0, examples: [], oddCells: 1 });
    expect(formatMoney(sumMoney(columns.cost))).toBe("2.00");
  });

  it("gives up a line longer than any row, and reads on", async () => {
    const { unreadable, columns } = await readAsExport(`${header}\n${"x".repeat(200_000)}\n${at},1,a\n`);
    expect(unreadable.count).toBe(1);
    expect(columns.count).toBe(1);
  });
});

describe("other forms of the same", () => {
  test.each([[";"], ["\t"]])("cells cut by %j, with decimal commas", async (sign) => {
    const { columns } = await readAsExport(`created_at${sign}cost_total\n${at}${sign}0,5\n`);
    expect(formatMoney(sumMoney(columns.cost))).toBe("0.50");
  });

  it("Latin-1, which shows in a name", async () => {
    const bytes = Uint8Array.from(`created_at,cost_total,app_name\n${at},1,Café\n`, (letter) =>
      letter.charCodeAt(0),
    );
    const { columns } = await readAsExport(bytes);
    expect(nameAt(columns.app, 0)).toBe("Café");
  });

  it("a header alone has nothing to look into, and says so", async () => {
    expect(await read("created_at,cost_total\n")).toMatchObject({ kind: "not-an-export", why: "no-rows" });
  });
});

describe("a file given by mistake", () => {
  const zip = (text: string) => utf8(`PK\u0003\u0004${text}`);
  test.each<[string, string | Uint8Array, string, RegExp]>([
    ["empty", "", "empty", /empty/],
    ["white space", " \n\n", "empty", /empty/],
    ["a broken gzip", Uint8Array.of(0x1f, 0x8b, 8, 0, 0), "gzip", /compressed.*again/],
    ["xlsx", zip("....[Content_Types].xml"), "spreadsheet", /spreadsheet/],
    ["zip", zip("....notes.txt"), "zip", /ZIP/],
    ["xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "spreadsheet", /spreadsheet/],
    ["pdf", "%PDF-1.7\n%", "pdf", /PDF.*CSV/],
    ["png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), "image", /picture/],
    ["html", "<!DOCTYPE html>\n<html>", "html", /web page/],
    ["json", '{"data": [\n]}', "json", /JSON/],
    ["binary", Uint8Array.of(1, 2, 0, 3, 10, 0, 0), "binary", /not a text/],
    ["prose", "Dear support\nI was charged\n", "text", /Dear support/],
    [
      "another table",
      "day,animal,legs\n2026-08-01,cat,4\n",
      "other-table",
      /day, animal, legs.*lacks the columns `created_at` and `cost_total`/,
    ],
    ["a table without the cost", "created_at,colour\n", "other-table", /lacks the column `cost_total`/],
    ["an export without a row", "created_at,cost_total\n", "no-rows", /no requests/],
    ["times without days", "created_at,cost_total\n46:57.7,1\n12:01.5,2\n", "lost-days", /again/],
    ["a picture's table that names no metric", "Date,a/b,c/d\n2026-08-01,1,2\n", "unclear-metric", /Spend/],
  ])("%s", async (_, file, why, sentence) => {
    const result = await read(file);
    expect(result).toMatchObject({ kind: "not-an-export", why });
    const told = describeWrongFile(result as Extract<ReadResult, { kind: "not-an-export" }>, words);
    expect(told).toMatch(sentence);
    expect(told).toContain("the CSV that Activity exports");
  });

  it("is not read to its end", async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(utf8("day,animal,legs\n".repeat(1000)));
      },
    });
    expect((await readExport(endless)).kind).toBe("not-an-export");
    expect(pulled).toBeLessThan(10);
  });
});

describe("progress and cancel", () => {
  const text = sampleText({ case: "clean", rows: 2000, seed: 2 });
  const pieces = () => {
    const bytes = utf8(text);
    return Array.from({ length: 10 }, (_, index) =>
      bytes.slice((index * bytes.length) / 10, ((index + 1) * bytes.length) / 10),
    );
  };

  it("tells bytes and rows, and ends with all of them", async () => {
    const told: Progress[] = [];
    const result = await readExport(streamOf(pieces()), {
      onProgress: (one) => told.push(one),
      totalBytes: 7,
    });
    const rows = result.kind === "export" ? result.columns.count : 0;
    expect(told.length).toBeGreaterThan(5);
    expect(told.at(-1)).toEqual({ bytes: utf8(text).length, totalBytes: 7, rows });
    expect(told.map(({ bytes }) => bytes)).toEqual(told.map(({ bytes }) => bytes).sort((a, b) => a - b));
  });

  it("fails as the file fails", async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error("gone")),
    });
    await expect(readExport(broken)).rejects.toThrow("gone");
  });
});
