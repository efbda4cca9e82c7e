import { useEffect, useMemo, useState } from "react";
import { contradictionsLoaders } from "@/content/ui/contradictions/messages";
import { ticketLoaders } from "@/content/ui/ticket/messages";
import type { Flow } from "@/lib/flow/flow";
import { loadParts } from "@/lib/flow/load-flow";
import type { Screen } from "@/lib/flow/screen";
import { loadMessages } from "@/lib/language/load-messages";
import { localeOf } from "@/lib/language/locale-of";
import type { ToldContradiction } from "@/lib/ticket/contradictions";
import { answersOf } from "@/machines/form";
import { useNow } from "../ui/use-now";
import { currentHolidays } from "../wizard/holidays";
import { useDraft } from "./use-draft";

/** What looks for contradictions. A wait counts down without it, and fetches it when something was typed. */
export type ImportRules = () => Promise<
  Pick<typeof import("@/lib/ticket/known-on-the-way"), "knownOnTheWay" | "contradictionsOnTheWay">
>;

async function load({ issue, language }: Flow, importRules: ImportRules) {
  const [rules, parts, copy, words] = await Promise.all([
    importRules(),
    loadParts(issue),
    loadMessages(language, ticketLoaders),
    loadMessages(language, contradictionsLoaders),
  ]);
  return { ...rules, parts, writing: { copy, words, language } };
}

/**
 * Contradictions between facts and answers on the way to a step.
 *
 * @returns `undefined` while it is not known yet
 */
export function useContradictions(
  flow: Flow,
  screen: Screen,
  importRules: ImportRules,
): readonly ToldContradiction[] | undefined {
  const { draft } = useDraft();
  const now = useNow();
  const [loaded, setLoaded] = useState<Awaited<ReturnType<typeof load>>>();
  const isAnythingTyped = Object.values(draft).some(Boolean);
  useEffect(() => {
    if (!isAnythingTyped) return;
    let isCurrent = true;
    // Without a network nothing is asked here: the server asks it of the ticket.
    load(flow, importRules).then(
      (all) => isCurrent && setLoaded(all),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [flow, isAnythingTyped, importRules]);
  return useMemo(() => {
    if (!isAnythingTyped) return [];
    if (loaded === undefined) return undefined;
    const { knownOnTheWay, contradictionsOnTheWay, parts, writing } = loaded;
    const lines = [...screen.carried, ...screen.lines];
    const known = knownOnTheWay({
      form: parts.form,
      answers: answersOf(flow.issue, lines),
      lines,
      draft,
      policy: flow.policy,
      now,
      locale: localeOf(flow.language, navigator.languages),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      holidays: currentHolidays(),
    });
    return contradictionsOnTheWay(flow.issue, { [flow.issue]: parts }, known, writing);
  }, [flow, screen, draft, now, isAnythingTyped, loaded]);
}
