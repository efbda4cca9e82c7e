import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Redactable, redactable, redactExport } from "@/lib/export/redact-export";
import { sampleText } from "../../fixtures/sample-cases";
import { streamOf } from "./exports";

async function redact(text: string, blank: readonly Redactable[], size = 1000): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.slice(index * size, (index + 1) * size),
  );
  return new Response(streamOf(pieces).pipeThrough(redactExport(blank))).text();
}

const header = "created_at,user,cost_total,app_name,api_key_name";

describe("a redacted copy", () => {
  test.each<[string, readonly Redactable[], string, string]>([
    [
      "empties what is asked for",
      ["user", "api_key_name"],
      "2026-08-01,me,1,Cline,laptop\n",
      "2026-08-01,,1,Cline,\n",
    ],
    [
      "with quotes around it",
      ["app_name"],
      '2026-08-01,me,1,"a, ""b""\nc",laptop\r\n',
      "2026-08-01,me,1,,laptop\r\n",
    ],
    ["leaves quotes elsewhere", ["user"], '"2026-08-01",me,"1","a ""b""",k', '"2026-08-01",,"1","a ""b""",k'],
    ["leaves empty lines", ["user"], "\n2026-08-01,me,1,a,b\n\r\n", "\n2026-08-01,,1,a,b\n\r\n"],
    ["leaves out what is no row", redactable, "2026-08-01,me\n2026-08-01,me,1,a,b\n", "2026-08-01,,1,,\n"],
    [
      "leaves out a line with an open quote",
      redactable,
      '2026-08-01,"me,1,a,b\n2026-08-01,me,1,a,b\n',
      "2026-08-01,,1,,\n",
    ],
  ])("%s", async (_, blank, body, expected) => {
    for (const size of [1, 7, 1000])
      expect(await redact(`${header}\n${body}`, blank, size)).toBe(`${header}\n${expected}`);
  });

  it("is the file itself, byte by byte, where nothing is asked for", async () => {
    const text = `\ufeff${sampleText({ case: "leak", rows: 200, seed: 3 }).replaceAll("\n", "\r\n")}`;
    const bytes = await new Response(
      streamOf([new TextEncoder().encode(text)]).pipeThrough(redactExport([])),
    ).arrayBuffer();
    expect(new Uint8Array(bytes)).toEqual(new TextEncoder().encode(text));
  });

  it("holds none of the names, whatever they are", async () => {
    const secret = fc
      .string({ unit: fc.constantFrom('"', ",", "\n", "é", "x"), maxLength: 12 })
      .map((text) => `SECRET${text}`);
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(secret, secret, secret), { maxLength: 6 }),
        fc.integer({ min: 1, max: 50 }),
        async (rows, size) => {
          const body = rows.map(
            ([user, app, key], row) => `2026-08-01,${quote(user)},${row},${quote(app)},${quote(key)}`,
          );
          const copy = await redact([header, ...body].join("\n"), redactable, size);
          expect(copy).toBe([header, ...rows.map((_, row) => `2026-08-01,,${row},,`)].join("\n"));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("empties them in a file that was saved again, titles, other signs and another order further down included", async () => {
    const file = [
      "My use",
      "created_at;user;cost_total;App",
      "01.08.2026 10:00;me;1,5;Cline",
      "cost_total;created_at;app_name;user",
      "1,5;01.08.2026 11:00;Cline;me",
    ].join("\n");
    expect(await redact(file, redactable)).toBe(file.replaceAll(";me", ";").replaceAll("Cline", ""));
  });

  test.each(["name,user\na,b\n", "%PDF-1.7", '{"user": 1}'])("is refused for %j", async (text) => {
    await expect(redact(text, ["user"])).rejects.toThrow("not an export");
  });
});
