import type { MessagesOf } from "@/content/messages";
import type { Screen } from "@/lib/flow/screen";
import type { LookupId } from "@/machines/step";
import { readingTargets } from "@/machines/triage-readings";
import { type Lead, leadTo, type Place } from "./lead-to";
import type { Readings } from "./lookups/every-lookup";
import { isBudgetSpent, isExpired, isLimitSpent } from "./spent";

/**
 * The next step for a person whose key can't be used, by its look-up.
 *
 * @param screen the current one, with its answers, which the link keeps
 * @returns none for another look-up, if the key can be used, if that step is the current one, or if an answer of the
 *   step says the same
 */
export function describeLead(
  id: LookupId,
  reading: NonNullable<Readings[LookupId]>,
  words: MessagesOf<"lookup">,
  now: Date,
  screen: Place & Pick<Screen, "meta">,
): Lead | undefined {
  if (id !== "key") return undefined;
  const key = reading as NonNullable<Readings["key"]>;
  const sign =
    (isExpired(key, now) && "key-expired") ||
    (isLimitSpent(key) && "key-limit-spent") ||
    (isBudgetSpent(key) && "budget-spent");
  const { meta } = screen;
  if (sign && "signs" in meta && meta.signs?.[sign] !== undefined) return undefined;
  const href = sign ? leadTo(screen, readingTargets[sign]) : undefined;
  return href === undefined ? undefined : { label: words.goOn, href };
}
