import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SymptomId, symptoms } from "@/content/ui/triage/en";
import { loadFlows } from "@/lib/flow/load-flow";
import { loadScreen } from "@/lib/flow/load-screen";
import { refOf } from "@/lib/ticket/new-ref";
import { answerTo, symptomHref } from "@/lib/triage/answer-to";
import { recognise } from "@/lib/triage/recognise";
import { triageTo } from "@/machines/triage";

const now = new Date("2026-11-28T12:00:00Z");

async function ask(text: string, staffRef?: string) {
  const flows = await loadFlows("en");
  const problems = flows.map(({ issue, messages: { symptom, title } }) => ({ issue, symptom, title }));
  return answerTo(text, { language: "en", staffRef, problems }, now);
}

describe("what a person sees", () => {
  it.each(Object.keys(symptoms) as SymptomId[])(
    "%s: leads to its step, with the answers that it tells",
    async (id) => {
      const { step, answers = [] } = triageTo(id);
      const shown = await loadScreen(symptomHref(id, "en"));
      if (step !== undefined) expect(shown?.screen.step).toBe(step);
      const asked = shown?.screen.lines.filter(({ how }) => how === "asked");
      expect(asked?.map((line) => ({ step: line.step, option: line.option }))).toEqual(answers);
      expect(shown?.screen.dropped).toEqual([]);
    },
  );
});

describe("the box answers", () => {
  it("own words in their language, with the reference of staff", async () => {
    const answer = await ask("quiero mi factura", "CASE-17");
    expect(answer).toMatchObject({ language: "es", isBilling: true });
    expect(answer.suggestions[0]).toMatchObject({ issue: "invoices", href: "/es/invoices?ref=CASE-17" });
  });

  it("a known error by itself, one that nobody knows with what comes closest", async () => {
    expect(await ask("HTTP 402")).toMatchObject({ recognised: { kind: "error" }, suggestions: [] });
    const unknown = await ask("FluxError: the payment for credits is lost (code=FX_17)");
    expect(unknown.recognised).toMatchObject({ kind: "error", error: { id: undefined } });
    expect(unknown.suggestions.length).toBeGreaterThan(0);
  });

  it("a key that stands alone or beside a word or two as a key, and without it", async () => {
    const key = `sk-or-v1-${"ab12".repeat(16)}`;
    for (const text of [key, `my key: ${key}`]) {
      const { recognised } = await ask(text);
      expect(recognised.kind, text).toBe("key");
      expect(JSON.stringify(recognised)).not.toContain("ab12ab12");
    }
    expect((await ask(`i want a refund for what somebody did with ${key}`)).recognised.kind).toBe("words");
    expect((await ask("  ")).recognised.kind).toBe("empty");
  });

  it("the reference of a ticket as one, also beside a word or two; a story that names one by its words", async () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.constantFrom("", "my ticket ", "ticket: "),
        fc.boolean(),
        (key, before, isSmall) => {
          const ref = isSmall ? refOf(key).toLowerCase() : refOf(key);
          expect(recognise(`${before}${ref}?`, now).kind, ref).toBe("reference");
        },
      ),
    );
    expect(await ask("BT-7F3K-9QX2")).toMatchObject({ suggestions: [], isBilling: true });
    const story = await ask("i sent BT-7F3K-9QX2 because i want my invoice");
    expect(story.suggestions[0]?.issue).toBe("invoices");
    // No letter of the alphabet of references: I, L, O, U.
    expect((await ask("BT-OOOO-LLLL")).recognised.kind).toBe("words");
  });
});
