import type { Policy } from "@/content/policy";
import { findingsMessages } from "@/content/ui/findings/en";
import type { FindingKind } from "@/machines/step";

/** What the ticket says of the person's Activity export. */
export interface ExportSummary {
  readonly requests: number;
  /** Decimals of US dollars, exact. */
  readonly total: string;
  /** Days of UTC, such as `2026-08-24`. */
  readonly from: string;
  readonly to: string;
  readonly findings: readonly FindingKind[];
}

const totals =
  /([\d,]+) requests?, \$(\d+(?:\.\d+)?) in total, (\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d) \(UTC\)/;

/**
 * Reads the lines that `lib/export/export-summary.ts` writes onto a ticket. People may change them in the form.
 *
 * @returns `undefined` where the line with the totals is gone. Never throws.
 */
export function exportSummary(activity: string, policy: Policy): ExportSummary | undefined {
  const [, requests, total = "", from = "", to = ""] = totals.exec(activity) ?? [];
  if (requests === undefined) return undefined;
  const titles = Object.entries(findingsMessages(policy).findings);
  const findings = titles.filter(([, { title }]) => activity.includes(`- ${title}: `)).map(([kind]) => kind);
  return {
    requests: Number(requests.replaceAll(",", "")),
    total,
    from,
    to,
    findings: findings as FindingKind[],
  };
}
