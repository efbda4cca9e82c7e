import type { Policy } from "@/content/policy";
import { findingsMessages } from "@/content/ui/findings/en";
import type { ExportTold } from "@/machines/form";
import type { FindingKind } from "@/machines/step";

const totals =
  /([\d,]+) requests?, \$(\d+(?:\.\d+)?) in total, (\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d) \(UTC\)/;

/**
 * Reads the lines that `lib/export/export-summary.ts` writes onto a ticket. People may change them in the form.
 *
 * @returns `undefined` where the line with the totals is gone. Never throws.
 */
export function exportSummary(activity: string, policy: Policy): ExportTold | undefined {
  const [, requests, total = "", from = "", to = ""] = totals.exec(activity) ?? [];
  if (requests === undefined) return undefined;
  const kinds = Object.entries(findingsMessages(policy).findings);
  const findings = kinds
    .filter(([, words]) => Object.values(words).some((text) => activity.includes(`- ${text}: `)))
    .map(([kind]) => kind);
  return {
    requests: Number(requests.replaceAll(",", "")),
    total,
    from,
    to,
    findings: findings as FindingKind[],
  };
}
