import { describe, expect, it } from "vitest";
import { readAddress } from "@/lib/flow/read-address";
import { screenOf } from "@/lib/flow/screen";
import { issues } from "@/machines/registry";
import { everyFlow } from "../machines/every-flow";
import { simplePaths } from "./simple-paths";

const flows = everyFlow();
const paths = issues.flatMap((issue) => [...simplePaths(flows[issue])]);

it(`finds more than a thousand ways through the flows (${paths.length})`, () => {
  expect(paths.length).toBeGreaterThan(1000);
  expect(new Set(paths.map(({ address }) => address)).size).toBe(paths.length);
});

describe.each(issues)("%s", (issue) => {
  const own = paths.filter((path) => path.issue === issue);

  it(`shows the right step, heading and options at the end of every way (${own.length})`, () => {
    for (const path of own) {
      const read = readAddress(path.address);
      const screen = read && screenOf(flows[issue], read.address);
      expect(screen?.step, path.address).toBe(path.step);
      expect(screen?.messages.heading, path.address).toBe(path.heading);
      const shown = [
        ...(screen?.options.map(({ id }) => id) ?? []),
        ...(screen?.solvedHref ? ["solved"] : []),
        ...(screen?.supportHref ? ["need-support"] : []),
      ];
      expect(shown, path.address).toEqual(path.options);
    }
  });

  it("prints one line for every answer of the way, all of them asked, none dropped", () => {
    for (const path of own) {
      const read = readAddress(path.address);
      const screen = read && screenOf(flows[issue], read.address);
      const lines = screen?.lines.map(({ step, option, how }) => ({ issue, step, option, how }));
      expect(lines, path.address).toEqual(path.answers.map((answer) => ({ ...answer, how: "asked" })));
      expect(screen?.dropped, path.address).toEqual([]);
    }
  });

  it("leads from each way to exactly the ways that are one answer longer", () => {
    const known = new Set(own.map(({ address }) => address));
    for (const path of own) {
      const read = readAddress(path.address);
      const screen = read && screenOf(flows[issue], read.address);
      const passed = new Set([...path.answers.map(({ step }) => step), path.step]);
      for (const { href } of screen?.options ?? []) {
        // An option that leads back to a step passed before is no simple path, but a good link.
        if (!passed.has(readAddress(href)?.address.step ?? "")) expect(known, path.address).toContain(href);
      }
    }
  });

  it("passes every step of the flow", () => {
    const steps = new Set(own.map(({ step }) => step));
    expect([...steps].sort()).toEqual(Object.keys(flows[issue].chart.states).sort());
  });
});
