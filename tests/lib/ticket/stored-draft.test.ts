import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { readStoredDraft, writeStoredDraft } from "@/lib/ticket/stored-draft";
import { type Draft, fieldIds } from "@/machines/form";
import { now } from "./drafts";

const { keepDays } = policy.device;
const day = 86_400_000;
const later = (ms: number) => new Date(now.getTime() + ms);
const typed: Draft = { email: "ada@example.org", paid_at: "2026-08-24T10:30:00.000Z", amount: "43.21" };
const stored = (fields: object, until: unknown = now.getTime() + day) => JSON.stringify({ until, fields });

describe("what was typed", () => {
  it("is there at the next visit", () => {
    expect(readStoredDraft(writeStoredDraft(typed, now, keepDays), later(day))).toEqual(typed);
  });

  it("is gone when its days are over, to the millisecond", () => {
    const text = writeStoredDraft(typed, now, keepDays);
    expect(readStoredDraft(text, later(keepDays * day - 1))).toEqual(typed);
    expect(readStoredDraft(text, later(keepDays * day))).toEqual({});
  });

  it("is never stored with a key or a card number", () => {
    const key = `sk-or-v1-${"0123456789abcdef".repeat(4)}`;
    const text = writeStoredDraft({ note: `My key: ${key}`, logs: "4242 4242 4242 4242" }, now, keepDays);
    expect(text).not.toContain(key);
    expect(text).not.toContain("4242");
    expect(readStoredDraft(text, now).note).toBe("My key: [API key removed]");
  });

  it("is cut to a length that storage bears", () => {
    const read = readStoredDraft(writeStoredDraft({ logs: "x".repeat(50_000) }, now, keepDays), now);
    expect(read.logs).toHaveLength(20_000);
  });

  it("reads back for every field and text", () => {
    // Instants are looked at when read, see below.
    const plain = fieldIds.filter((id) => !id.endsWith("_at"));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...plain), fc.string({ unit: "grapheme" })), (draft) => {
        const once = readStoredDraft(writeStoredDraft(draft, now, keepDays), now);
        expect(Object.keys(once).sort()).toEqual(Object.keys(draft).sort());
        expect(readStoredDraft(writeStoredDraft(once, now, keepDays), now)).toEqual(once);
      }),
    );
  });
});

describe("what can't be used", () => {
  test.each([
    ["nothing", null],
    ["an empty text", ""],
    ["no JSON", "{"],
    ["another program's text", '"hello"'],
    ["null", "null"],
    ["a list", "[]"],
    ["no end", JSON.stringify({ fields: typed })],
    ["an end that is no number", stored(typed, "tomorrow")],
    ["a value that is no text", stored({ amount: 43.21 })],
    ["a text that is far too long", stored({ note: "x".repeat(20_001) })],
    ["fields that are a list", stored(["ada@example.org"])],
  ])("%s is an empty draft", (_, text) => {
    expect(readStoredDraft(text, now)).toEqual({});
  });

  it("a field of another version is left out alone, and nothing else that was typed is lost", () => {
    expect(readStoredDraft(stored({ ...typed, shoe_size: "38" }), now)).toEqual(typed);
  });

  it("a date that can't be read is left out alone, for clocks count from it", () => {
    expect(readStoredDraft(stored({ ...typed, paid_at: "soon", requested_at: "" }), now)).toEqual({
      email: "ada@example.org",
      amount: "43.21",
      requested_at: "",
    });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.json(),
          fc.json().map((json) => `{"until":9e99,"fields":${json}}`),
        ),
        (text) => {
          expect(typeof readStoredDraft(text, now)).toBe("object");
        },
      ),
    );
  });
});
