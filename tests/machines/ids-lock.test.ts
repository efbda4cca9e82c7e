import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { aliases } from "@/machines/aliases";
import { charts } from "@/machines/every-issue";
import { compareIds, idsOf, lockFile, lockIds, printLock, readLock } from "./ids-lock";

// `npm run ids:lock`
if (process.env.LOCK_IDS) {
  writeFileSync(lockFile, printLock(lockIds(readLock(), idsOf(charts), aliases)));
}

describe("machines/ids.lock.json", () => {
  const { lost, unlocked } = compareIds(readLock(), idsOf(charts), aliases);

  it("keeps every link alive that staff may have shared", () => {
    expect(lost, "Links to these ids no longer work: give each an alias").toEqual([]);
  });

  it("knows every step and option", () => {
    expect(unlocked, "New ids are not locked yet. Run `npm run ids:lock`, and commit the file.").toEqual([]);
  });

  it("has no alias that renames a step or an option which still exists, or leads nowhere", () => {
    for (const [issue, table] of Object.entries(aliases)) {
      const now = idsOf(charts)[issue] ?? {};
      for (const [old, step] of Object.entries(table?.steps ?? {})) {
        expect(now, `${issue}/${old}`).not.toHaveProperty(old);
        expect(now, `${issue}/${old}`).toHaveProperty(step);
      }
      for (const [step, options] of Object.entries(table?.options ?? {})) {
        for (const [old, option] of Object.entries(options)) {
          expect(now[step], `${issue}/${step}`).not.toContain(old);
          expect(now[step], `${issue}/${step}`).toContain(option);
        }
      }
    }
  });
});

describe("the check, on invented charts", () => {
  const locked = { coffee: { start: ["black", "white"], cup: [] } };

  it("is content when nothing changed", () => {
    expect(compareIds(locked, locked, {})).toEqual({ lost: [], unlocked: [] });
  });

  it("names a step that disappeared", () => {
    const now = { coffee: { start: ["black", "white"] } };
    expect(compareIds(locked, now, {}).lost).toEqual([expect.stringContaining("coffee/cup is gone")]);
  });

  it("is content when an alias leads on from it", () => {
    const now = { coffee: { start: ["black", "white"], mug: [] } };
    expect(compareIds(locked, now, { coffee: { steps: { cup: "mug" } } }).lost).toEqual([]);
  });

  it("is not content with an alias that leads nowhere", () => {
    const now = { coffee: { start: ["black", "white"], mug: [] } };
    expect(compareIds(locked, now, { coffee: { steps: { cup: "glass" } } }).lost).toHaveLength(1);
  });

  it("names an option that disappeared, until an alias leads on from it", () => {
    const now = { coffee: { start: ["black", "with-milk"], cup: [] } };
    expect(compareIds(locked, now, {}).lost).toEqual([expect.stringContaining("coffee?start=white is gone")]);
    const alias = { coffee: { options: { start: { white: "with-milk" } } } };
    expect(compareIds(locked, now, alias).lost).toEqual([]);
  });

  it("follows an option of a renamed step", () => {
    const now = { coffee: { begin: ["black", "with-milk"], cup: [] } };
    const steps = { start: "begin" };
    expect(compareIds(locked, now, { coffee: { steps } }).lost).toEqual([
      expect.stringContaining("coffee?start=white"),
    ]);
    const both = { coffee: { steps, options: { begin: { white: "with-milk" } } } };
    expect(compareIds(locked, now, both).lost).toEqual([]);
  });

  it("names every step of an issue that disappeared", () => {
    expect(compareIds(locked, {}, {}).lost).toHaveLength(2);
  });

  it("names new steps and options that are not locked", () => {
    const now = { coffee: { start: ["black", "white", "sweet"], cup: [], mug: ["big"] } };
    expect(compareIds(locked, now, {}).unlocked).toEqual(["coffee?start=sweet", "coffee/mug"]);
  });

  it("locks what is new, and keeps old ids that have an alias", () => {
    const now = { coffee: { start: ["black", "with-milk"], mug: [] } };
    const alias = { coffee: { steps: { cup: "mug" }, options: { start: { white: "with-milk" } } } };
    expect(lockIds(locked, now, alias)).toEqual({
      coffee: { cup: [], mug: [], start: ["black", "white", "with-milk"] },
    });
  });

  it("locks nothing while a link would break, and names each alias that is missing", () => {
    const now = { coffee: { start: ["black", "with-milk"], mug: [] } };
    const lockAll = () => lockIds(locked, now, {});
    expect(lockAll).toThrow(
      'coffee/cup is gone. machines/aliases.ts needs "coffee": { steps: { "cup": "…" } }',
    );
    expect(lockAll).toThrow('"coffee": { options: { "start": { "white": "…" } } }');
  });
});
