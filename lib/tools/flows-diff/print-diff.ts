import type { Change } from "./changes";
import type { AffectedLinks, FlowsDiff } from "./diff-flows";

/**
 * A comparison in words, by issue, with a count and the shortest example for each group of links.
 *
 * @param since names the earlier version, such as `HEAD~1`
 */
export function printDiff({ changes, otherLinks }: FlowsDiff, since: string): string {
  if (changes.length + otherLinks.length === 0) return `Since ${since} nothing changed in the flows.\n`;
  const missing = changes.filter(({ needsAlias }) => needsAlias).length;
  const parts = [...new Set(changes.map(({ issue }) => issue))].map((issue) => [
    issue,
    ...changes
      .filter((change) => change.issue === issue)
      .flatMap((change) => [
        `  ${sentence(change)}`,
        ...(change.needsAlias ? [`    Needs an alias in machines/aliases.ts: ${change.needsAlias}`] : []),
        ...change.links.map(linkLine),
      ]),
  ]);
  if (otherLinks.length > 0) parts.push(["other links that change", ...otherLinks.map(linkLine)]);
  const first = `Since ${since}: changes in the flows: ${changes.length}, aliases missing: ${missing}.`;
  return `${[first, ...parts.map((lines) => lines.join("\n"))].join("\n\n")}\n`;
}

const linkLine = ([effect, addresses]: AffectedLinks) =>
  `    ${addresses.length} ${addresses.length === 1 ? "link" : "links"}: ${effect}, such as ${addresses[0]}`;

function sentence({ step, part, from, to, isRename, saidIn }: Change): string {
  const at = step === "" ? "" : `Step ${step}`;
  if (isRename) return `${part === "" ? "Step" : `${at}: option`} ${from} is now called ${to}.`;
  const what = [at, part].filter(Boolean).join(": ") || "This issue";
  if (from === undefined) return `${what} is new: “${to}”.`;
  if (to === undefined) return `${what} is gone; it was “${from}”.`;
  const verb = /^(option [^:]+|way out .*|old name .*)$/.test(part) ? "leads to" : "is";
  const places = saidIn?.map((place) => `${place.issue}/${place.step}`.replace(/\/$/, ""));
  const said = places && ` Said in ${[...new Set(places)].join(", ") || "no step"}.`;
  return `${what} ${verb} “${to}”, no longer “${from}”.${said ?? ""}`;
}
