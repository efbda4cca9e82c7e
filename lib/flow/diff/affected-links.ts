import type { Change, LinkEffect } from "./change";
import type { Look } from "./look";
import type { Names } from "./names";
import type { Place } from "./snapshot";

/** A shared link in both versions. */
export interface ComparedLink {
  readonly address: string;
  /** The issue whose answers it has. */
  readonly issue: string;
  readonly before: Look;
  readonly after: Look | undefined;
  readonly effects: ReadonlySet<LinkEffect>;
}

/** What can become of a link when the way to its step changes. */
const onTheWay: readonly LinkEffect[] = ["not-found", "other-step", "loses-answers", "other-way", "moved"];

/**
 * What a change does to a link: the worst effect of those that such a change can have on a link that meets it.
 *
 * @param names those of the flow that the link belongs to
 * @returns `undefined` where the change leaves the link alone
 */
export function effectOf(change: Change, link: ComparedLink, names: Names): LinkEffect | undefined {
  const worst = (meets: boolean, of: readonly LinkEffect[]) =>
    meets ? of.find((effect) => link.effects.has(effect)) : undefined;
  const shows = (meets: boolean) => (meets ? "shows-it" : undefined);
  if (change.kind === "policy-changed") {
    return shows(
      change.follows.some((place) => place.issue === link.issue && showsPlace(place, link, names)),
    );
  }
  if (change.kind === "triage-changed" || change.issue !== link.issue) return undefined;
  const on = (step: string) => names.stepNow(link.before.step) === step;
  const passes = (step: string, option?: string) =>
    link.before.trail.some(
      (line) =>
        names.stepNow(line.step) === step &&
        (option === undefined ||
          line.option === option ||
          names.optionNow(line.step, line.option) === option),
    ) ||
    (link.after?.trail ?? []).some(
      (line) => line.step === step && (option === undefined || line.option === option),
    );
  switch (change.kind) {
    case "issue-removed":
      return worst(true, onTheWay);
    case "start-changed":
      return worst(true, onTheWay);
    case "ways-out-changed":
      return worst(true, [...onTheWay, "other-options"]);
    case "step-removed":
    case "step-renamed": {
      const old = change.step;
      const met = link.before.step === old || link.before.trail.some(({ step }) => step === old);
      return worst(met, onTheWay);
    }
    case "option-added":
    case "option-removed":
    case "option-renamed":
    case "option-retargeted":
      return worst(passes(change.step, change.option), onTheWay) ?? worst(on(change.step), ["other-options"]);
    case "options-reordered":
    case "step-changed":
      return shows(on(change.step));
    case "reworded":
      return shows(showsPlace(change, link, names));
    case "alias-removed":
      return worst(named(link.address, change), onTheWay);
    default:
      return undefined;
  }
}

/** Whether the screen of a link shows a text. A receipt line and the label of an answer are shown further on as well. */
function showsPlace({ step, part }: Place, link: ComparedLink, names: Names): boolean {
  if (step === undefined) return part === "title" && link.before.step !== "";
  const on = names.stepNow(link.before.step) === step;
  const lines = link.before.trail.filter((line) => names.stepNow(line.step) === step);
  if (part === "receipt line") return lines.length > 0;
  return on || lines.some((line) => part === `option ${names.optionNow(line.step, line.option)}: label`);
}

function named(address: string, { step, option }: { step: string; option?: string }): boolean {
  const url = new URL(address, "http://localhost");
  return option === undefined
    ? url.pathname.split("/")[2] === step || url.searchParams.has(step)
    : url.searchParams.get(step) === option;
}
