import type { AffectedLinks, Change, FlowsDiff, LinkEffect, ReportedChange } from "./change";
import type { Place } from "./snapshot";

const effects: Readonly<Record<LinkEffect, readonly [one: string, many: string]>> = {
  "not-found": ["link is not found any more", "links are not found any more"],
  "other-step": ["link shows another step", "links show another step"],
  "loses-answers": ["link loses an answer", "links lose an answer"],
  "other-way": ["link assumes another way to its step", "links assume another way to their step"],
  "other-options": [
    "link has other options, or they lead elsewhere",
    "links have other options, or they lead elsewhere",
  ],
  moved: ["link goes on by its alias", "links go on by their alias"],
  "shows-it": ["link shows it", "links show it"],
};

const knownBy = {
  alias: "an alias says so",
  words: "the words are the same",
  targets: "it leads to the same steps, in other words",
} as const;

/**
 * A comparison in words, by issue, with a count and the shortest example for each group of links.
 *
 * @param since names the earlier version, such as `HEAD~1`
 */
export function printDiff({ changes, otherLinks }: FlowsDiff, since: string): string {
  if (changes.length === 0 && otherLinks.length === 0)
    return `Since ${since} nothing changed in the flows.\n`;
  const missing = changes.filter(({ needsAlias }) => needsAlias).length;
  const first = `Since ${since}: ${count(changes.length, "change", "changes")} in the flows, ${
    missing === 0 ? "no alias is missing" : `${count(missing, "alias is missing", "aliases are missing")}`
  }.`;
  const titles = [...new Set(changes.map(({ change }) => titleOf(change)))];
  const parts = titles.map((title) => {
    const own = changes.filter(({ change }) => titleOf(change) === title);
    return [title, ...own.flatMap(changeLines)].join("\n");
  });
  if (otherLinks.length > 0) parts.push(["other links that change", ...linkLines(otherLinks)].join("\n"));
  return `${[first, ...parts].join("\n\n")}\n`;
}

function titleOf(change: Change): string {
  if (change.kind === "policy-changed") return "policy";
  return change.kind === "triage-changed" ? "start page" : change.issue;
}

function changeLines({ change, needsAlias, links }: ReportedChange): string[] {
  const alias = needsAlias ? [`    Needs an alias in machines/aliases.ts: ${aliasFor(change)}`] : [];
  return [`  ${sentence(change)}`, ...alias, ...linkLines(links)];
}

function linkLines(links: readonly AffectedLinks[]): string[] {
  return links.map(({ effect, addresses }) => {
    const [one, many] = effects[effect];
    return `    ${count(addresses.length, one, many)}, such as ${addresses[0]}`;
  });
}

function sentence(change: Change): string {
  switch (change.kind) {
    case "issue-added":
      return "This issue is new.";
    case "issue-removed":
      return "This issue is gone.";
    case "start-changed":
      return `It starts with ${change.to}, no longer with ${change.from}.`;
    case "ways-out-changed":
      return `The ways out of every step are ${change.to}, no longer ${change.from}.`;
    case "step-added":
      return `Step ${change.step} is new: “${change.heading}”.`;
    case "step-removed":
      return `Step ${change.step} is gone.${led(change.alias)}`;
    case "step-renamed":
      return `Step ${change.step} is now called ${change.to}: ${knownBy[change.by]}.`;
    case "step-changed":
      return `Step ${change.step}: ${change.what} is now ${change.to}; it was ${change.from}.`;
    case "option-added":
      return `Step ${change.step}: option ${change.option} is new and leads to ${change.to}.`;
    case "option-removed":
      return `Step ${change.step}: option ${change.option} is gone.${led(change.alias)}`;
    case "option-renamed":
      return `Step ${change.step}: option ${change.option} is now called ${change.to}: ${knownBy[change.by]}.`;
    case "option-retargeted":
      return `Step ${change.step}: option ${change.option} leads to ${change.to}, no longer to ${change.from}.`;
    case "options-reordered":
      return `Step ${change.step}: the options are in another order: ${change.to}.`;
    case "reworded":
      return `${change.step === undefined ? "" : `Step ${change.step}: `}${reworded(change.part, change.from, change.to)}`;
    case "policy-changed": {
      // Of a number that only one version has, the other can't tell where it would be said.
      const both = change.from !== undefined && change.to !== undefined;
      return `${moved(change.path, change.from, change.to)}${both ? said(change.follows) : ""}`;
    }
    case "alias-added":
      return `The old name ${aliasName(change)} now leads to ${change.to}.`;
    case "alias-removed":
      return `The old name ${aliasName(change)} no longer leads to ${change.to}.`;
    case "triage-changed":
      return moved(`The answer ${change.option}`, change.from, change.to);
  }
}

function reworded(part: string, from: string | undefined, to: string | undefined): string {
  if (from === undefined) return `${part} says more: “${to}”.`;
  return to === undefined
    ? `${part} no longer says “${from}”.`
    : `${part} says “${to}”, no longer “${from}”.`;
}

function moved(what: string, from: string | number | undefined, to: string | number | undefined): string {
  if (from === undefined) return `${what} is new: ${to}.`;
  return to === undefined ? `${what} is gone; it was ${from}.` : `${what} is ${to}, no longer ${from}.`;
}

const led = (alias: string | undefined) => (alias === undefined ? "" : ` Its old name leads to ${alias}.`);

/** `2 steps of refunds say it (bought-when, too-late)`. */
function said(follows: readonly Place[]): string {
  const issues = [...new Set(follows.map(({ issue }) => issue))];
  const told = issues.map((issue) => {
    const steps = [
      ...new Set(follows.filter((place) => place.issue === issue).map(({ step }) => step ?? "its summary")),
    ];
    return `${issue} (${steps.join(", ")})`;
  });
  return told.length === 0 ? " No step says it." : ` Said in ${told.join("; ")}.`;
}

const aliasName = ({ step, option }: { step: string; option?: string }) =>
  option === undefined ? step : `${step}=${option}`;

function aliasFor(change: Change): string {
  switch (change.kind) {
    case "step-renamed":
      return `steps: { "${change.step}": "${change.to}" }`;
    case "step-removed":
      return `steps: { "${change.step}": "…" }`;
    case "option-renamed":
      return `options: { "${change.step}": { "${change.option}": "${change.to}" } }`;
    case "option-removed":
      return `options: { "${change.step}": { "${change.option}": "…" } }`;
    case "alias-removed":
      return `the one that was there, ${aliasName(change)} to ${change.to}`;
    default:
      return "none is possible for a whole issue";
  }
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
