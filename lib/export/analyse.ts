import type { Policy } from "@/content/policy";
import type { FindingKind } from "@/machines/step";
import type { Columns } from "./columns";
import type { Finding } from "./finding";
import { findByokFees } from "./findings/byok-fees";
import { findCacheWrites } from "./findings/cache-writes";
import { findDearerModels } from "./findings/dearer-model";
import {
  findFreeCharges,
  findFreeLimitDays,
  findFreePlugins,
  findPaidTwins,
  findPluginCosts,
} from "./findings/free-and-plugins";
import { findLevelChanges } from "./findings/level-change";
import { findPromptGrowth } from "./findings/prompt-growth";
import { findReasoning } from "./findings/reasoning";
import { findRunawayLoops } from "./findings/runaway-loop";
import { findWhatStandsOut } from "./findings/stands-out";
import {
  findDisabledKeys,
  findDormantKeys,
  findNewApps,
  findNewKeys,
  findUnusualHours,
} from "./findings/strangers";
import { findChargedEmpty, findUnfinished } from "./findings/unfinished";
import { thresholds } from "./thresholds";
import { type Usage, usageOf } from "./usage";

const strangers: readonly FindingKind[] = [
  "disabled-key",
  "dormant-key",
  "new-key",
  "new-app",
  "unusual-hours",
];
const accidents: readonly FindingKind[] = ["runaway-loop", "prompt-growth"];

/**
 * All detectors, causes before their side effects. If an earlier finding explains the money of a later one, the later one is
 * left out, so that one cause makes one card. Findings that explain no other (a plugin, a fee) are always kept.
 */
const detectors: readonly {
  readonly find: (usage: Usage) => readonly Finding[];
  /** Kinds that already explain it. */
  readonly explainedBy: readonly FindingKind[];
}[] = [
  { find: findDisabledKeys, explainedBy: [] },
  { find: findRunawayLoops, explainedBy: ["disabled-key"] },
  { find: findPromptGrowth, explainedBy: ["disabled-key", "runaway-loop"] },
  { find: findFreePlugins, explainedBy: [] },
  { find: findFreeCharges, explainedBy: [] },
  { find: findPaidTwins, explainedBy: [] },
  { find: findPluginCosts, explainedBy: [] },
  { find: findByokFees, explainedBy: [] },
  { find: findCacheWrites, explainedBy: [] },
  { find: findChargedEmpty, explainedBy: [] },
  { find: findUnfinished, explainedBy: [...accidents, "charged-empty"] },
  { find: findFreeLimitDays, explainedBy: [] },
  { find: findDormantKeys, explainedBy: [...accidents, "disabled-key"] },
  { find: findNewKeys, explainedBy: [...accidents, "disabled-key", "dormant-key"] },
  { find: findNewApps, explainedBy: [...accidents, ...strangers] },
  { find: findUnusualHours, explainedBy: [...accidents, ...strangers] },
  { find: findDearerModels, explainedBy: [...accidents, ...strangers, "paid-twin"] },
  { find: findReasoning, explainedBy: [...accidents, ...strangers] },
  {
    find: findLevelChanges,
    explainedBy: [
      ...accidents,
      ...strangers,
      "dearer-model",
      "reasoning",
      "cache-writes",
      "plugin-costs",
      "free-plugin",
      "free-charged",
      "paid-twin",
      "byok-fees",
    ],
  },
  {
    find: findWhatStandsOut,
    explainedBy: [
      ...accidents,
      ...strangers,
      "dearer-model",
      "reasoning",
      "level-change",
      "cache-writes",
      "plugin-costs",
      "free-plugin",
      "free-charged",
      "paid-twin",
      "unfinished",
      "charged-empty",
      "byok-fees",
      "stands-out",
    ],
  },
];

/**
 * Looks for what cost the money. No clock, no network: the same columns give the same findings.
 *
 * @param columns of one export, see `readExport`
 * @returns findings, the dearest first; none if nothing is unusual, which is an answer too
 */
export function analyse(columns: Columns, policy: Policy): Finding[] {
  if (columns.count === 0) return [];
  const usage = usageOf(columns, policy);
  const found: Finding[] = [];
  for (const { find, explainedBy } of detectors) {
    const candidates = [...find(usage)].sort(byMoney);
    for (const candidate of candidates) {
      const before = found.filter(({ kind }) => explainedBy.includes(kind));
      if (!isExplained(columns, candidate, before)) found.push(candidate);
    }
  }
  return found.sort(byMoney);
}

const byMoney = (a: Finding, b: Finding) =>
  a.money < b.money ? 1 : a.money > b.money ? -1 : a.from - b.from;

/** Whether most of a finding's money is in rows of other findings. */
function isExplained({ cost, count }: Columns, { rows }: Finding, others: readonly Finding[]): boolean {
  if (others.length === 0) return false;
  const covered = new Uint8Array(count);
  for (const other of others) for (const row of other.rows) covered[row] = 1;
  let all = 0;
  let shared = 0;
  for (const row of rows) {
    const pico = cost.pico[row] as number;
    all += pico;
    if (covered[row]) shared += pico;
  }
  return shared >= all * thresholds.explainedShare;
}
