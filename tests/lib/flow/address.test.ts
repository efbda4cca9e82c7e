import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Answer, formatAddress, parseQuery } from "@/lib/flow/address";
import { issues } from "@/machines/registry";
import { anyQuery, inventedAnswer } from "./arbitraries";

const unused = { issue: "refunds", step: "used-any", option: "unused" } as const;

describe("formatAddress", () => {
  it("names the step in the path and the answers by their step", () => {
    expect(formatAddress({ issue: "refunds", step: "bought-when", answers: [unused], ref: "CASE-17" })).toBe(
      "/refunds/bought-when?used-any=unused&ref=CASE-17",
    );
  });

  it("puts the issue in front of an answer that another issue gave", () => {
    const answers = [{ issue: "missing-credits", step: "paid-when", option: "longer-ago" }] as const;
    expect(formatAddress({ issue: "declined-card", answers })).toBe(
      "/declined-card?missing-credits.paid-when=longer-ago",
    );
  });

  it("stays in the frame of another site, and as bright as that site", () => {
    const address = { issue: "refunds", answers: [unused], ref: "CASE-17" } as const;
    expect(formatAddress({ ...address, embed: "dark" })).toBe(
      "/refunds?used-any=unused&ref=CASE-17&embed=1&theme=dark",
    );
    expect(formatAddress({ issue: "refunds", answers: [], embed: "auto" })).toBe("/refunds?embed=1");
  });

  it("has no query where nothing was answered", () => {
    expect(formatAddress({ issue: "refunds", answers: [] })).toBe("/refunds");
  });
});

describe("parseQuery", () => {
  it("reads back what formatAddress wrote", () => {
    const answers = fc.uniqueArray(inventedAnswer, {
      selector: ({ issue, step }) => `${issue}.${step}`,
      maxLength: 60,
    });
    const ref = fc.option(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/), { nil: undefined });
    const embed = fc.constantFrom(undefined, "auto" as const, "light" as const, "dark" as const);
    fc.assert(
      fc.property(fc.constantFrom(...issues), answers, ref, embed, (issue, given, reference, theme) => {
        const address = formatAddress({
          issue,
          step: "ticket",
          answers: given,
          ref: reference,
          embed: theme,
        });
        // Longer queries than these are cut off, see below.
        fc.pre(address.length < 8000);
        const query = address.split("?")[1] ?? "";
        expect(parseQuery(issue, query)).toEqual({
          answers: given,
          ref: reference,
          embed: theme,
          unreadable: 0,
        });
      }),
    );
  });

  it("takes the first of two answers for the same step, and counts the others", () => {
    expect(parseQuery("refunds", "used-any=unused&used-any=all-used&used-any=unused")).toEqual({
      answers: [unused],
      ref: undefined,
      unreadable: 2,
    });
    expect(parseQuery("refunds", "used-any=unused&refunds.used-any=all-used").answers).toEqual([unused]);
  });

  it("takes the first reference that can be one", () => {
    expect(parseQuery("refunds", "ref=%22%3E%3Cimg%3E&ref=CASE-17&ref=CASE-18").ref).toBe("CASE-17");
  });

  test.each([
    ["a reference of 40 signs", `ref=${"R".repeat(40)}`, "R".repeat(40)],
    ["a longer one", `ref=${"R".repeat(41)}`, undefined],
    ["an email address", "ref=ada%40example.org", undefined],
    ["a case as a help desk shows it", "ref=%2312345", "12345"],
    ["a mark alone", "ref=%23", undefined],
    ["nothing", "ref=", undefined],
  ])("reference: %s", (_, query, ref) => {
    expect(parseQuery("refunds", query).ref).toBe(ref);
  });

  it("never takes a reserved key for an answer, nor for rubbish", () => {
    expect(parseQuery("refunds", "lang=de&embed=yes&ref=x")).toEqual({
      answers: [],
      ref: "x",
      unreadable: 0,
    });
  });

  test.each([
    ["embed=1", "auto"],
    ["theme=dark&used-any=unused&embed=1", "dark"],
    ["embed=1&theme=light&theme=dark", "light"],
    ["embed=1&theme=%3Cscript%3E", "auto"],
    ["embed=yes&embed=1", undefined],
    ["theme=dark", undefined],
  ])("frame of another site: %s", (query, embed) => {
    expect(parseQuery("refunds", query).embed).toBe(embed);
    expect(parseQuery("refunds", query).unreadable).toBe(0);
  });

  test.each([
    ["a step that is too long", `${"s".repeat(65)}=unused`],
    ["an option that is too long", `used-any=${"o".repeat(65)}`],
    ["an unknown issue", "coffee.used-any=unused"],
    ["markup", "used-any=%3Cscript%3Ealert(1)%3C/script%3E"],
    ["capitals", "Used-Any=unused"],
    ["an empty option", "used-any="],
    ["a key without a value", "used-any"],
    ["an object's own names", "__proto__=unused"],
    ["a broken encoding", "used-any=%E0%A4%A"],
    ["two dots", "refunds.used-any.x=unused"],
  ])("leaves out %s", (_, query) => {
    expect(parseQuery("refunds", `${query}&used-any=unused`)).toEqual({
      answers: [{ issue: "refunds", step: "used-any", option: "unused" }],
      ref: undefined,
      unreadable: 1,
    });
  });

  it("keeps a step of 64 signs", () => {
    expect(parseQuery("refunds", `${"s".repeat(64)}=x`).answers).toHaveLength(1);
  });

  it("stops at sixty answers and at eight thousand signs, so that a hostile address costs little", () => {
    const many = Array.from({ length: 500 }, (_, index) => `s${index}=x`).join("&");
    expect(parseQuery("refunds", many)).toMatchObject({ unreadable: 440 });
    expect(parseQuery("refunds", many).answers).toHaveLength(60);
    expect(parseQuery("refunds", `${"&".repeat(8000)}used-any=unused`).answers).toEqual([]);
  });

  it("is calm about any query, and what it returns can stand in an address as it is", () => {
    fc.assert(
      fc.property(fc.constantFrom(...issues), anyQuery, (issue, query) => {
        const { answers, ref } = parseQuery(issue, query);
        const again = formatAddress({ issue, answers, ref });
        expect(again).toMatch(/^[A-Za-z0-9/?&=._-]*$/);
        const steps = answers.map((answer: Answer) => `${answer.issue}.${answer.step}`);
        expect(new Set(steps).size).toBe(steps.length);
      }),
    );
  });
});
