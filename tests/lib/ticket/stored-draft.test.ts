import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import {
  type Drafts,
  draftAt,
  draftPlace,
  noDrafts,
  readDrafts,
  together,
  withFields,
  withoutSent,
  writeDrafts,
} from "@/lib/ticket/stored-draft";
import { withDraft } from "@/lib/tools/terminal/session";
import { type Draft, fieldIds } from "@/machines/form";
import { issues } from "@/machines/registry";
import { now } from "./drafts";

const { keepDays } = policy.device;
const day = 86_400_000;
const later = (ms: number) => new Date(now.getTime() + ms);
const typed: Draft = { email: "ada@example.org", paid_at: "2026-08-24T10:30:00.000Z", amount: "43.21" };
const refunds = draftPlace("/refunds/ticket");
const declined = draftPlace("/declined-card/ticket");
const nowhere = draftPlace("/");
/** Stored and read again. */
const kept = (drafts: Drafts, at = now) => readDrafts(writeDrafts(drafts, now, keepDays), null, at);
const ofRefunds = (draft: Draft) => withFields(noDrafts, refunds, draft);
const until = now.getTime() + day;
const stored = (issue: object, end: unknown = until) =>
  JSON.stringify({ until: end, shared: {}, loose: {}, issues: { refunds: issue } });
/** As the first version kept it. */
const old = (fields: object, end: unknown = until) => JSON.stringify({ until: end, fields });

describe("what was typed", () => {
  it("is there at the next visit", () => {
    expect(draftAt(kept(ofRefunds(typed), later(day)), refunds)).toEqual(typed);
  });

  it("is gone when its days are over, to the millisecond", () => {
    expect(draftAt(kept(ofRefunds(typed), later(keepDays * day - 1)), refunds)).toEqual(typed);
    expect(kept(ofRefunds(typed), later(keepDays * day))).toEqual(noDrafts);
  });

  it("is never stored with a key or a card number", () => {
    const key = `sk-or-v1-${"0123456789abcdef".repeat(4)}`;
    const drafts = ofRefunds({ note: `My key: ${key}`, logs: "4242 4242 4242 4242", email: key });
    const text = writeDrafts({ ...drafts, loose: { note: key } }, now, keepDays);
    expect(text).not.toContain(key);
    expect(text).not.toContain("4242");
    expect(draftAt(readDrafts(text, null, now), refunds).note).toBe("My key: [API key removed]");
  });

  it("is cut to a length that storage bears", () => {
    expect(draftAt(kept(ofRefunds({ logs: "x".repeat(50_000) })), refunds).logs).toHaveLength(20_000);
  });
});

describe("a problem's facts", () => {
  it("stay with it, and the email address alone goes everywhere", () => {
    const account = { account_kind: "organization", organization: "Analytical Engines" };
    const drafts = kept(ofRefunds({ ...typed, ...account, note: "For refunds" }));
    for (const issue of issues)
      if (issue !== "refunds")
        expect(draftAt(drafts, draftPlace(`/${issue}/ticket`))).toEqual({ email: "ada@example.org" });
    expect(draftAt(drafts, nowhere)).toEqual({ email: "ada@example.org" });
    expect(draftAt(drafts, draftPlace("/es/refunds/how-much"))).toMatchObject({ note: "For refunds" });
  });

  it("come along where the address tells that it handed over, under what is typed there", () => {
    const place = draftPlace("/declined-card/ticket?refunds.used-any=unused&bank-says=another");
    expect(place).toEqual({ issue: "declined-card", from: ["refunds"] });
    const drafts = ofRefunds({ ...typed, note: "From refunds" });
    expect(draftAt(drafts, place)).toEqual({ ...typed, note: "From refunds" });
    expect(draftAt(withFields(drafts, place, { note: "Mine" }), place).note).toBe("Mine");
    expect(draftAt(withFields(drafts, place, { note: "Mine" }), refunds).note).toBe("From refunds");
  });

  it("can be emptied where they came along, and stay so", () => {
    const place = draftPlace("/declined-card/ticket?refunds.used-any=unused");
    const drafts = kept(withFields(ofRefunds(typed), place, { amount: "", note: "" }));
    expect(draftAt(drafts, place).amount).toBe("");
    expect(draftAt(drafts, refunds).amount).toBe("43.21");
  });

  it("come along also where the form was left empty before", () => {
    const drafts = withFields(withFields(noDrafts, declined, { amount: "", email: "" }), refunds, typed);
    expect(draftAt(drafts, draftPlace("/declined-card/ticket?refunds.used-any=unused")).amount).toBe("43.21");
  });

  it("go with its ticket, those that came along included; other problems and the email address stay", () => {
    const place = draftPlace("/declined-card/ticket?refunds.used-any=unused");
    const drafts = withFields(
      withFields(ofRefunds(typed), place, { note: "Sent" }),
      draftPlace("/invoices"),
      {
        note: "An invoice",
      },
    );
    const left = withoutSent(drafts, place);
    expect(draftAt(left, place)).toEqual({ email: "ada@example.org" });
    expect(draftAt(left, refunds)).toEqual({ email: "ada@example.org" });
    expect(draftAt(left, draftPlace("/invoices/ticket")).note).toBe("An invoice");
  });

  it("never turn up at another problem, whatever is typed where, in whatever order", () => {
    const write = fc.record({
      issue: fc.constantFrom(...issues),
      id: fc.constantFrom(...fieldIds.filter((id) => id !== "email")),
      text: fc.constantFrom("a", "b", ""),
    });
    fc.assert(
      fc.property(fc.array(write, { maxLength: 20 }), (writes) => {
        let drafts = noDrafts;
        const expected = new Map<string, string>();
        for (const { issue, id, text } of writes) {
          drafts = withFields(drafts, draftPlace(`/${issue}`), { [id]: text });
          expected.set(`${issue}.${id}`, text);
        }
        for (const issue of issues) {
          const draft = draftAt(drafts, draftPlace(`/${issue}/ticket`));
          for (const id of fieldIds) expect(draft[id] ?? "").toBe(expected.get(`${issue}.${id}`) ?? "");
        }
      }),
    );
  });

  it("are set as a whole by a conversation, which also takes fields away", () => {
    const drafts = withDraft(ofRefunds(typed), refunds, { email: "ada@example.org", note: "Only this" });
    expect(draftAt(drafts, refunds)).toEqual({ email: "ada@example.org", note: "Only this" });
  });
});

describe("what an earlier version kept for all problems at once", () => {
  it("is there for the first problem that is opened, nothing lost, and for no other once something is typed", () => {
    const drafts = readDrafts(null, old({ ...typed, note: "Old" }), now);
    expect(draftAt(drafts, refunds)).toEqual({ ...typed, note: "Old" });
    const next = withFields(drafts, refunds, { amount: "50" });
    expect(draftAt(next, refunds)).toEqual({ ...typed, note: "Old", amount: "50" });
    expect(draftAt(next, declined)).toEqual({ email: "ada@example.org" });
  });

  it("fills what is empty beside what was typed since", () => {
    const text = writeDrafts(ofRefunds({ note: "New" }), now, keepDays);
    const draft = draftAt(readDrafts(text, old({ ...typed, note: "Old" }), now), refunds);
    expect(draft).toEqual({ ...typed, note: "New" });
  });

  it("expires as it would have", () => {
    expect(readDrafts(null, old(typed, now.getTime()), now)).toEqual(noDrafts);
  });
});

describe("two tabs", () => {
  it("lose no field of each other", () => {
    const one = ofRefunds({ note: "One" });
    const other = withFields(ofRefunds({ amount: "5" }), declined, { note: "Other" });
    const both = together(one, other);
    expect(draftAt(both, refunds)).toEqual({ note: "One", amount: "5" });
    expect(draftAt(both, declined)).toEqual({ note: "Other" });
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
    ["no end", JSON.stringify({ issues: { refunds: typed } })],
    ["an end that is no number", stored(typed, "tomorrow")],
    ["a value that is no text", stored({ amount: 43.21 })],
    ["a text that is far too long", stored({ note: "x".repeat(20_001) })],
    ["fields that are a list", stored(["ada@example.org"])],
    ["a problem that there is not", JSON.stringify({ until, issues: { shoes: typed, __proto__: typed } })],
    ["problems that are a text", JSON.stringify({ until, issues: "refunds" })],
  ])("%s is an empty draft", (_, text) => {
    for (const address of ["/", "/refunds", "/declined-card"])
      expect(draftAt(readDrafts(text, text, now), draftPlace(address))).toEqual({});
  });

  it("a field of another version is left out alone, and nothing else that was typed is lost", () => {
    expect(draftAt(readDrafts(stored({ ...typed, shoe_size: "38" }), null, now), refunds)).toEqual(typed);
    expect(draftAt(readDrafts(null, old({ ...typed, shoe_size: "38" }), now), refunds)).toEqual(typed);
  });

  it("a date that can't be read is left out alone, for clocks count from it", () => {
    const draft = draftAt(
      readDrafts(stored({ paid_at: "soon", requested_at: "", amount: "1" }), null, now),
      refunds,
    );
    expect(draft).toEqual({ requested_at: "", amount: "1" });
  });

  it("never throws", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      fc.json().map((json) => `{"until":9e99,"fields":${json}}`),
      fc.json().map((json) => `{"until":9e99,"shared":${json},"loose":${json},"issues":{"refunds":${json}}}`),
      fc.json().map((json) => `{"until":9e99,"issues":${json}}`),
    );
    fc.assert(
      fc.property(text, text, (one, other) => {
        const drafts = readDrafts(one, other, now);
        for (const value of Object.values(draftAt(drafts, refunds))) expect(typeof value).toBe("string");
        expect(kept(drafts)).toEqual(kept(kept(drafts)));
      }),
    );
  });
});
