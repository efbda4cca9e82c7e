import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import countryCodes from "@/content/holidays/countries.json";
import { policy } from "@/content/policy";
import { countries, holidaysOf, yearFile } from "../fixtures/holidays";

const { fromYear, toYear } = policy.holidays;
const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
const fileOf = (name: string | number) => new URL(`../../content/holidays/${name}.json`, import.meta.url);

/** `npm run holidays` writes what the library says now; without it, this only compares. */
if (process.env.WRITE_HOLIDAYS) {
  for (const year of years) writeFileSync(fileOf(year), yearFile(year));
  writeFileSync(fileOf("countries"), `${JSON.stringify(countries())}\n`);
}

describe("the holidays that are kept here", () => {
  test.each(years)("%i: are those of date-holidays", (year) => {
    expect(readFileSync(fileOf(year), "utf8")).toBe(yearFile(year));
  });

  it("are there for the years of the policy, and for no other", () => {
    expect(existsSync(fileOf(fromYear - 1))).toBe(false);
    expect(existsSync(fileOf(toYear + 1))).toBe(false);
    expect(countryCodes).toEqual(countries());
  });

  it("know a fixed day, a moved one, a long one and one that begins at sunset", () => {
    expect(holidaysOf("DE", 2026)["05-14"]).toBe("Ascension Day");
    expect(holidaysOf("GB", 2026)["12-28"]).toMatch(/substitute/);
    expect(Object.keys(holidaysOf("CN", 2026))).toEqual(expect.arrayContaining(["10-01", "10-02"]));
    // The feast of 2026 begins in the evening of Thursday the 19th of March.
    expect(holidaysOf("TR", 2026)["03-19"]).toBeUndefined();
    expect(holidaysOf("TR", 2026)["03-20"]).toMatch(/Fitr/);
  });

  it("leave weekends out", () => {
    // Saturday.
    expect(holidaysOf("DE", 2026)["10-03"]).toBeUndefined();
  });
});
