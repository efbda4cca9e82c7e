import type { MessagesOf } from "@/content/messages";
import type { Screen } from "@/lib/flow/screen";
import type { LookupId } from "@/machines/step";
import { readingTargets } from "@/machines/triage-readings";
import { type Lead, leadTo, type Place } from "./lead-to";
import type { Readings } from "./lookups/every-lookup";
import { isBudgetSpent, isExpired, isLimitSpent } from "./spent";

/**
 * Where a person goes on whose key can't be used, as its look-up shows.
 *
 * @param screen where they are, with their answers, which come along
 * @returns none for what is no look-up of a key, where nothing stands in its way, where they are there already, and where
 *   an answer of the step says the same
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
