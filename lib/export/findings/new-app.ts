import { type FindingOf, finding } from "../finding";
import { strangerFacts } from "../stranger-facts";
import { strangeness } from "../stranger-signs";
import { activeDays, groupRows, type Usage } from "../usage";
import { isNew } from "./new-key";

/**
 * An app that a key was never used with before, and that goes on beside the others: with dearer models, at night or for
 * far more money. Facts U4, A2, A3. A tool that takes another's place is no such app, and neither is the work of one day.
 */
export function findNewApps(usage: Usage): FindingOf<"new-app">[] {
  const { columns, groups } = usage;
  if (columns.app.names.length <= 1) return [];
  return groups.flatMap((ofKey) =>
    groupRows(columns.app, ofKey).flatMap((rows) => {
      if (rows === ofKey || !isNew(usage, rows, ofKey)) return [];
      const { signs, isStrange } = strangeness(usage, rows);
      if (!isStrange || !signs.includes("app")) return [];
      if (activeDays(usage, rows) < 2 && !signs.includes("hours")) return [];
      return [finding(usage, "new-app", rows, strangerFacts(usage, rows, signs))];
    }),
  );
}
