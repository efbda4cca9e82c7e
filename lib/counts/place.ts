import { charts } from "@/machines/every-issue";
import { type Issue, isIssue } from "@/machines/registry";
import { isWayOut } from "@/machines/step";
import { endAt, type PageEnd, timeBuckets } from "./page-life";

/** What is counted at a step; the detail names the option, the time or the end. */
const kinds = ["view", "option", "time", "end", "unhelpful"] as const;

/** One thing that is counted. As text `option:refunds/used-any/unused`. */
export interface Place {
  readonly kind: (typeof kinds)[number];
  readonly issue: Issue;
  readonly step: string;
  readonly detail?: string | undefined;
}

const form = new RegExp(`^(${kinds.join("|")}):([a-z0-9-]+)/([a-z0-9-]+)(?:/([a-z0-9-]+))?$`);

/** @returns `undefined` for whatever no flow has. Never throws. */
export function readPlace(text: string): Place | undefined {
  const [, kind, issue = "", step = "", detail] = form.exec(text) ?? [];
  if (!isIssue(issue) || !Object.hasOwn(charts[issue].states, step)) return undefined;
  const place = { kind: kind as Place["kind"], issue, step, detail };
  return isKnown(place) ? place : undefined;
}

export const formatPlace = ({ kind, issue, step, detail }: Place): string =>
  `${kind}:${issue}/${step}${detail === undefined ? "" : `/${detail}`}`;

/** That a page was in a frame of another site. */
export const framedPlace = (issue: Issue): string => `framed:${issue}`;

/** Under which version of its flow a page was counted: what `flowVersion` names, such as `refunds@1f0c9a3e`. */
export const versionPlace = (version: string): string => `flow:${version}`;

/** Everything that can be counted at a step, in the order of the report. */
export function placesAt(issue: Issue, step: string): Place[] {
  const state = charts[issue].states[step];
  if (state === undefined) return [];
  const at = (kind: Place["kind"], details: readonly (string | undefined)[]): Place[] =>
    details.map((detail) => ({ kind, issue, step, detail }));
  return [
    ...at("view", [undefined]),
    ...at("option", optionsAt(issue, step)),
    ...at("time", timeBuckets),
    ...at("end", endsAt(issue, step)),
    ...at("unhelpful", [undefined]),
  ];
}

/** The options of a step by its chart, those that a guard may hold back included; the two ways out last. */
function optionsAt(issue: Issue, step: string): string[] {
  const { states, on } = charts[issue];
  const state = states[step];
  if (state === undefined || state.type === "final") return [];
  const own = Object.keys(state.on ?? {}).filter((option) => !isWayOut(option));
  return [...own, ...Object.keys(on)];
}

function endsAt(issue: Issue, step: string): PageEnd[] {
  const meta = charts[issue].states[step]?.meta;
  if (meta === undefined) return [];
  return meta.kind === "form" ? ["ticket", "left"] : [endAt(meta)];
}

/** The places, as text, at which pages of an issue end in one way. */
export const endPlaces = (issue: Issue, end: PageEnd): string[] =>
  Object.keys(charts[issue].states)
    .filter((step) => endsAt(issue, step).includes(end))
    .map((step) => formatPlace({ kind: "end", issue, step, detail: end }));

const isKnown = ({ kind, issue, step, detail }: Place): boolean =>
  placesAt(issue, step).some((place) => place.kind === kind && place.detail === detail);
