import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { issues } from "@/machines/registry";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sourcesIn = (layer: string): [path: string, text: string][] =>
  readdirSync(join(root, layer), { recursive: true, encoding: "utf8" })
    // What is learned from sentences names what they are about.
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith(join("triage", "weights")))
    .map((name) => [join(layer, name), readFileSync(join(root, layer, name), "utf8")]);

/** An issue that is named: its slug with a hyphen anywhere, one without where it is no part of a longer word. */
const named = (text: string): string[] =>
  issues.filter((issue) =>
    issue.includes("-") ? text.includes(issue) : new RegExp(`["'\`/.]${issue}["'\`/?#]`).test(text),
  );

describe("an issue is named in its folder, the registry and triage alone", () => {
  test.each(["lib", "components", "app"])("%s", (layer) => {
    const found = sourcesIn(layer).flatMap(([path, text]) => named(text).map((issue) => `${path}: ${issue}`));
    expect(found).toEqual([]);
  });

  it("finds one that is named", () => {
    expect(named('import { rules } from "@/machines/refunds/rules";')).toEqual(["refunds"]);
    expect(named('answer.issue === "missing-credits"')).toEqual(["missing-credits"]);
    expect(named("policy.refunds.windowHours")).toEqual([]);
  });
});

describe("an issue has the parts of every other", () => {
  test.each(issues)("%s", (issue) => {
    const machines = readdirSync(join(root, "machines", issue));
    expect(machines).toEqual(expect.arrayContaining(["chart.ts", "form.ts", "issue.ts"]));
    expect(machines.filter((name) => !/^(chart|form|issue|rules|sample)\.ts$/.test(name))).toEqual([]);
    const content = readdirSync(join(root, "content", issue));
    // Sentences that people say are no must, nor what replies say: an issue without is not found by the box.
    expect(content.filter((name) => !/^(said\.(en|es|ar)\.txt|replies\.ts)$/.test(name)).sort()).toEqual([
      "ar.ts",
      "asks.ts",
      "en.ts",
      "es.ts",
      "ticket.ts",
    ]);
  });
});
