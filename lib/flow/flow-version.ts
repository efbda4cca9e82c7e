import type { Flow } from "./flow";

const versions = new WeakMap<Flow, string>();

/**
 * Names the exact questions and rules that a ticket was made under, so that staff can tell an old one from a new.
 *
 * @returns such as `refunds@1f0c9a3e`: changes when a state, an option, a target or a number of the policy changes
 */
export function flowVersion(flow: Flow): string {
  const { links: _, ...rules } = flow.policy;
  const version = versions.get(flow) ?? `${flow.issue}@${fnv1a(JSON.stringify([flow.chart, rules]))}`;
  versions.set(flow, version);
  return version;
}

/** FNV-1a, 32 bit: names a version, protects nothing. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
