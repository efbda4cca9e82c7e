import type { Aliases } from "@/machines/aliases";
import type { Issue } from "@/machines/registry";
import { type ComparedLink, effectOf } from "./affected-links";
import { type AffectedLinks, type Change, type FlowsDiff, linkEffects, type ReportedChange } from "./change";
import { diffFlow } from "./diff-flow";
import { effectsOn, look } from "./look";
import { findNames, type Names } from "./names";
import { changedPaths } from "./policy-values";
import { rebuildFlow } from "./rebuild-flow";
import { sharedLinks } from "./shared-links";
import type { LaterSnapshot, Snapshot } from "./snapshot";

/**
 * What lies between two versions of the flows: each change, and with it each shared link that it affects. Pure: it
 * looks at nothing but the two. Rules are code and not compared; their tests speak for them.
 */
export function diffFlows(before: Snapshot, after: LaterSnapshot): FlowsDiff {
  const issues = [...new Set([...Object.keys(before.flows), ...Object.keys(after.flows)])];
  const found = issues.map((issue) => compareFlow(issue, before, after));
  const changes = [
    ...policyChanges(before, after),
    ...found.flatMap((one) => one.changes),
    ...triageChanges(before, after),
  ];
  const links = found.flatMap((one) => one.links);
  const told = new Set<string>();
  const reported = changes.map((change): ReportedChange => {
    const affected = links.flatMap(({ link, names }) => {
      const effect = effectOf(change, link, names);
      if (effect === undefined) return [];
      if (effect !== "shows-it") told.add(link.address);
      return [{ effect, address: link.address }];
    });
    return { change, needsAlias: needsAlias(change, after), links: grouped(affected) };
  });
  const others = links.flatMap(({ link: { address, effects } }) => {
    const effect = linkEffects.find((one) => effects.has(one));
    return effect === undefined || told.has(address) ? [] : [{ effect, address }];
  });
  return { changes: reported, otherLinks: grouped(others) };
}

function compareFlow(issue: string, before: Snapshot, after: LaterSnapshot) {
  const [old, now] = [before.flows[issue], after.flows[issue]];
  const [oldAliases, aliases] = [before.aliases[issue], after.aliases[issue]];
  if (old === undefined) return { changes: [{ kind: "issue-added", issue } as const], links: [] };
  const later = now && { ...now, copy: after.copyBefore[issue] ?? now.copy };
  const names = findNames(old, later ?? old, aliases);
  const changes: Change[] =
    later === undefined
      ? [{ kind: "issue-removed", issue }]
      : [...diffFlow(old, later, names, aliases), ...aliasChanges(issue, before, after)];
  const [oldFlow, flow] = [rebuildFlow(old), now && rebuildFlow(now)];
  const alike =
    JSON.stringify([old.chart, old.graph, oldAliases]) === JSON.stringify([now?.chart, now?.graph, aliases]);
  const links = sharedLinks(old, oldAliases).flatMap((shared): { link: ComparedLink; names: Names }[] => {
    const was = look(oldFlow, shared, oldAliases);
    if (was === undefined) return [];
    const is = alike ? was : look(flow, shared, aliases);
    const effects = alike ? new Set<never>() : effectsOn(was, is, now && names);
    return [{ link: { address: shared.address, issue, before: was, after: is, effects }, names }];
  });
  return { changes, links };
}

function policyChanges(before: Snapshot, after: LaterSnapshot): Change[] {
  return changedPaths(before.policy, after.policy).map((path) => ({
    kind: "policy-changed",
    path,
    from: before.policy[path],
    to: after.policy[path],
    follows: after.follows[path] ?? [],
  }));
}

function triageChanges(before: Snapshot, after: Snapshot): Change[] {
  return [...new Set([...Object.keys(before.triage), ...Object.keys(after.triage)])]
    .filter((option) => before.triage[option] !== after.triage[option])
    .map((option) => ({
      kind: "triage-changed",
      option,
      ...(before.triage[option] === undefined ? {} : { from: before.triage[option] }),
      ...(after.triage[option] === undefined ? {} : { to: after.triage[option] }),
    }));
}

/** Aliases that came or went by themselves; those of a step or an option that left with this change are told there. */
function aliasChanges(issue: string, before: Snapshot, after: Snapshot): Change[] {
  const [old, now] = [namesIn(before.aliases[issue]), namesIn(after.aliases[issue])];
  const states = before.flows[issue]?.chart.states ?? {};
  const isKnown = ({ step, option }: Alias) => {
    if (option === undefined) return Object.hasOwn(states, step);
    const earlier = Object.entries(after.aliases[issue]?.steps ?? {}).find(([, to]) => to === step)?.[0];
    return [states[step], states[earlier ?? ""]].some((state) => Object.hasOwn(state?.on ?? {}, option));
  };
  const same = (a: Alias) => (b: Alias) => a.step === b.step && a.option === b.option && a.to === b.to;
  return [
    ...old
      .filter((alias) => !now.some(same(alias)))
      .map((alias): Change => ({ kind: "alias-removed", issue, ...alias })),
    ...now
      .filter((alias) => !old.some(same(alias)) && !isKnown(alias))
      .map((alias): Change => ({ kind: "alias-added", issue, ...alias })),
  ];
}

interface Alias {
  readonly step: string;
  readonly option?: string;
  readonly to: string;
}

function namesIn(aliases: Aliases | undefined): Alias[] {
  return [
    ...Object.entries(aliases?.steps ?? {}).map(([step, to]) => ({ step, to })),
    ...Object.entries(aliases?.options ?? {}).flatMap(([step, options]) =>
      Object.entries(options).map(([option, to]) => ({ step, option, to })),
    ),
  ];
}

/** Whether an old name leads nowhere. An alias to something that is not there is none. */
function needsAlias(change: Change, after: Snapshot): boolean {
  if (change.kind === "issue-removed") return true;
  if (!("issue" in change)) return false;
  const states = after.flows[change.issue as Issue]?.chart.states ?? {};
  switch (change.kind) {
    case "step-removed":
    case "step-renamed":
      return change.alias === undefined || !Object.hasOwn(states, change.alias);
    case "option-removed":
    case "option-renamed":
      return change.alias === undefined || !Object.hasOwn(states[change.step]?.on ?? {}, change.alias);
    case "alias-removed":
      return change.option === undefined
        ? !Object.hasOwn(states, change.step) &&
            after.aliases[change.issue]?.steps?.[change.step] === undefined
        : !Object.hasOwn(states[change.step]?.on ?? {}, change.option) &&
            after.aliases[change.issue]?.options?.[change.step]?.[change.option] === undefined;
    default:
      return false;
  }
}

function grouped(
  links: readonly { readonly effect: AffectedLinks["effect"]; readonly address: string }[],
): AffectedLinks[] {
  return linkEffects.flatMap((effect) => {
    const addresses = links
      .filter((link) => link.effect === effect)
      .map(({ address }) => address)
      .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    return addresses.length === 0 ? [] : [{ effect, addresses }];
  });
}
