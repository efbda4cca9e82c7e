import type { Policy } from "@/content/policy";
import type { Flow } from "@/lib/flow/flow";
import type { Aliases } from "@/machines/aliases";
import { type Change, diffFlow, keysOf } from "./changes";
import { type ComparedLink, compareLinks, type Effect, effectOf, effects } from "./links";
import { findRenames } from "./names";
import { withValues } from "./policy-values";
import { type Snapshot, takeSnapshot } from "./snapshot";

/** Shared links that share a fate, the shortest first. */
export type AffectedLinks = readonly [effect: Effect, addresses: readonly string[]];

/** The changes between two versions, each with the shared links that it affects. */
export interface FlowsDiff {
  readonly changes: readonly (Change & { readonly links: readonly AffectedLinks[] })[];
  /** Links that change although no change above names them. */
  readonly otherLinks: readonly AffectedLinks[];
}

/**
 * The changes between an earlier version of the flows and today's. Today's words are built once more with the earlier
 * numbers; what still differs was rewritten. Rules are code and not compared; their tests cover them.
 *
 * @param build builds today's flows for a policy
 */
export function diffFlows(
  before: Snapshot,
  build: (policy: Policy) => readonly Flow[],
  policy: Policy,
  aliases?: Readonly<Record<string, Aliases>>,
): FlowsDiff {
  const textsFor = (values: Policy) => takeSnapshot(build(values), values, aliases);
  const flows = build(policy);
  const now = textsFor(policy);
  const after = textsFor(withValues(before.policy?.[""] ?? {}, policy));
  const links: ComparedLink[] = [];
  const changes = keysOf(before, now).flatMap((issue): Change[] => {
    const [old, fresh] = [before[issue], after[issue]];
    if (issue === "policy") return diffFlow(issue, old ?? {}, now[issue] ?? {}).map(withPlaces);
    if (old === undefined) return [{ issue, step: "", part: "", to: fresh?.[""]?.title }];
    const renames = fresh ? findRenames(old, fresh) : [];
    const flow = flows.find((one) => one.issue === issue);
    if (issue !== "start page") links.push(...compareLinks(issue, old, flow, renames, aliases?.[issue]));
    if (fresh) return diffFlow(issue, old, fresh, renames);
    return [
      { issue, step: "", part: "", from: old[""]?.title, needsAlias: "none is possible for a whole issue" },
    ];
  });

  /** Adds the places of a changed number. A number that only one version has is nowhere in the other. */
  function withPlaces(change: Change): Change {
    const { part, from, to } = change;
    if (from === undefined || to === undefined) return change;
    const other = textsFor(withValues({ [part]: from }, policy));
    const saidIn = Object.entries(now).flatMap(([issue, steps]) =>
      issue === "policy" ? [] : diffFlow(issue, other[issue] ?? {}, steps),
    );
    return { ...change, saidIn };
  }

  const told = new Set<string>();
  const reported = changes.map((change) => {
    const affected = links.flatMap((link) => {
      const effect = effectOf(change, link);
      if (effect !== undefined && effect !== "shown") told.add(link.address);
      return [[effect, link.address] as const];
    });
    return { ...change, links: grouped(affected) };
  });
  const others = links.map(({ address, effects: [effect] }) => [effect, address] as const);
  return { changes: reported, otherLinks: grouped(others.filter(([, address]) => !told.has(address))) };
}

const grouped = (
  links: readonly (readonly [effect: Effect | undefined, address: string])[],
): AffectedLinks[] =>
  effects.flatMap((effect): AffectedLinks[] => {
    const addresses = links.flatMap(([one, address]) => (one === effect ? [address] : []));
    addresses.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    return addresses.length === 0 ? [] : [[effect, addresses]];
  });
