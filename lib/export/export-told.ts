import type { Policy } from "@/content/policy";
import { findingsMessages } from "@/content/ui/findings/en";
import type { ExportTold } from "@/machines/form";
import type { FindingKind } from "@/machines/step";

const totals =
  /([\d,]+) requests?, \$(\d+(?:\.\d+)?) in total, (\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d) \(UTC\)/;

/**
 * Reads the lines that `export-summary.ts` writes onto a ticket. People may change them in the form.
 *
 * @param activity the field of the ticket; absent if no export was looked into
 * @returns `undefined` if the line with the totals is gone. Never throws.
 */
export function exportTold(activity: string | undefined, policy: Policy): ExportTold | undefined {
  const [, requests, total = "", from = "", to = ""] = totals.exec(activity ?? "") ?? [];
  if (activity === undefined || requests === undefined) return undefined;
  const { findings } = findingsMessages(policy);
  return {
    requests: Number(requests.replaceAll(",", "")),
    total,
    from,
    to,
    findings: Object.entries(findings).flatMap(([kind, words]) => {
      const title = Object.values(words).find((text) => activity.includes(`- ${text}: `));
      return title === undefined ? [] : [{ kind: kind as FindingKind, title: String(title) }];
    }),
  };
}
