import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { errorsCopy } from "@/content/en/errors";
import { policy } from "@/content/policy";
import { loadFlow } from "@/lib/flow/load-flow";
import { readAddress } from "@/lib/flow/read-address";
import { screenOf } from "@/lib/flow/screen";
import { decodeError } from "@/lib/openrouter/decode-error";
import { knownErrors } from "@/lib/openrouter/known-errors";
import { errorTexts, otherTexts } from "../../fixtures/error-texts";

describe("an error is recognised", () => {
  it.each(errorTexts.map(({ id, text }) => [id, text] as const))("as %s: %s", (id, text) => {
    expect(decodeError(text)?.id).toBe(id);
  });

  it.each(otherTexts)("as none: %s", (text) => {
    expect(decodeError(text)).toMatchObject({ id: undefined, href: undefined });
  });

  it("in every kind that has words, from enough places", () => {
    expect(new Set(errorTexts.map(({ id }) => id))).toEqual(new Set(Object.keys(errorsCopy(policy).errors)));
    expect(new Set(errorTexts.map(({ text }) => text)).size).toBeGreaterThanOrEqual(80);
    expect(new Set(otherTexts).size).toBeGreaterThanOrEqual(30);
  });

  it("inside JSON that is a text inside of JSON", () => {
    const inner = JSON.stringify({ error: { message: "Insufficient credits", code: 402 } });
    expect(decodeError(JSON.stringify({ body: inner }))?.id).toBe("no-credits");
  });

  it("with what stands in it", () => {
    expect(
      decodeError(
        "model=deepseek/deepseek-chat:free id gen-1756051234-abcdef https://openrouter.ai/api/v1/chat 402: You requested up to 65,536 tokens, but can only afford 30104.",
      ),
    ).toMatchObject({
      status: 402,
      tokens: { asked: 65536, afford: 30104 },
      model: "deepseek/deepseek-chat:free",
      generationIds: ["gen-1756051234-abcdef"],
    });
  });

  it("without the key that was pasted along", () => {
    const key = `sk-or-v1-${"ab12".repeat(16)}`;
    const decoded = decodeError(`curl -H "Authorization: Bearer ${key}" → 401`);
    expect(decoded?.found).toEqual(["api-key"]);
    expect(JSON.stringify(decoded)).not.toContain(key);
  });
});

describe("where an error leads", () => {
  const leading = knownErrors.flatMap((error) => ("to" in error ? [error] : []));

  it.each(leading.map(({ id, to }) => [id, to] as const))(
    "%s: a step that exists, each answer listed as given",
    async (_, to) => {
      const answers = ("answers" in to && to.answers) || [];
      const query = answers.map(({ step, option }) => `${step}=${option}`).join("&");
      const read = readAddress(`/${to.issue}/${to.step}?${query}`);
      if (!read) throw new Error("no address");
      const screen = screenOf(await loadFlow(to.issue), read.address, [], read.unreadable);
      expect(screen?.step).toBe(to.step);
      const asked = screen?.lines
        .filter(({ how }) => how === "asked")
        .map(({ step, option }) => ({ step, option }));
      expect(asked).toEqual(answers);
      expect(screen?.dropped).toEqual([]);
    },
  );

  it("has words for the button exactly where there is a step", () => {
    for (const error of knownErrors)
      expect("open" in errorsCopy(policy).errors[error.id], error.id).toBe("to" in error);
  });
});

test("whatever is pasted, it is read without a fault, in a time that grows with its length", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 3000 }), (text) => {
      expect(decodeError(text) === undefined).toBe(text.trim() === "");
    }),
  );
  for (const piece of ["a/b", "can only afford 1 ", "4", "\\", "model ", "https://", '{"code":'])
    expect(() => decodeError(piece.repeat(20_000))).not.toThrow();
});
