import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { icsOf } from "@/lib/flow/ics";

const now = new Date("2026-11-24T17:00:00.000Z");
const at = new Date("2026-11-24T17:15:00.500Z");
const plain = { uid: "1@billing-help", at, title: "The wait is over", text: "Go on." };

/** The one event of a file, read by a parser that is not ours. */
const eventOf = (file: string) => {
  const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent("vevent");
  if (!event) throw new Error("no event");
  return { event, alarm: event.getFirstSubcomponent("valarm") };
};

describe("icsOf", () => {
  it("is one event in UTC, with an alarm at its moment", () => {
    const file = icsOf(plain, now);
    expect(file).toContain("\r\nDTSTART:20261124T171500Z\r\nSUMMARY:The wait is over\r\n");
    const { event, alarm } = eventOf(file);
    expect((event.getFirstPropertyValue("dtstart") as ICAL.Time).toJSDate()).toEqual(
      new Date("2026-11-24T17:15:00.000Z"),
    );
    expect((event.getFirstPropertyValue("dtstamp") as ICAL.Time).toJSDate()).toEqual(now);
    expect(String(alarm?.getFirstPropertyValue("trigger"))).toBe("PT0S");
    expect(alarm?.getFirstPropertyValue("action")).toBe("DISPLAY");
  });

  it("escapes what ends a value or a line", () => {
    const file = icsOf({ ...plain, title: "a;b,c\\d\ne\r\nEND:VEVENT" }, now);
    expect(file).toContain("SUMMARY:a\\;b\\,c\\\\d\\ne\\nEND:VEVENT\r\n");
    expect(eventOf(file).event.getFirstPropertyValue("summary")).toBe("a;b,c\\d\ne\nEND:VEVENT");
  });

  /** What survives: line ends become one kind, what no line may hold is left out. */
  const kept = (text: string) =>
    text
      .toWellFormed()
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is left out
      .replace(/[\x00-\x08\x0b-\x1f\x7f]/g, "");

  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ unit: fc.constantFrom("\\", ";", ",", "\n", "\r", "n", "N", ":", '"', "é", "😀", " ") }),
  );

  it("is parseable and says the same for any text, in lines of 75 octets", () => {
    fc.assert(
      fc.property(anyText, anyText, (title, text) => {
        const file = icsOf({ ...plain, title, text }, now);
        const { event, alarm } = eventOf(file);
        expect(event.getFirstPropertyValue("summary")).toBe(kept(title));
        expect(event.getFirstPropertyValue("description")).toBe(kept(text));
        expect(alarm?.getFirstPropertyValue("description")).toBe(kept(title));
        expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
        expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
      { numRuns: 500 },
    );
  });
});
