import { useEffect, useMemo, useState } from "react";
import { contradictionsLoaders } from "@/content/ui/contradictions/messages";
import { ticketLoaders } from "@/content/ui/ticket/messages";
import type { Flow } from "@/lib/flow/flow";
import { loadParts } from "@/lib/flow/load-flow";
import type { Screen } from "@/lib/flow/screen";
import { loadMessages } from "@/lib/language/load-messages";
import { localeOf } from "@/lib/language/locale-of";
import type { ToldContradiction } from "@/lib/ticket/contradictions";
import { contradictionsOnTheWay, knownOnTheWay } from "@/lib/ticket/known-on-the-way";
import { answersOf } from "@/machines/form";
import { useNow } from "../ui/use-now";
import { currentHolidays } from "../wizard/holidays";
import { useDraft } from "./use-draft";

async function load({ issue, language }: Flow) {
  const [parts, copy, words] = await Promise.all([
    loadParts(issue),
    loadMessages(language, ticketLoaders),
    loadMessages(language, contradictionsLoaders),
  ]);
  return { parts, writing: { copy, words, language } };
}

/**
 * Contradictions between facts and answers on the way to a step.
 *
 * @returns `undefined` while it is not known yet
 */
export function useContradictions(flow: Flow, screen: Screen): readonly ToldContradiction[] | undefined {
  const { draft } = useDraft();
  const now = useNow();
  const [loaded, setLoaded] = useState<Awaited<ReturnType<typeof load>>>();
  const isAnythingTyped = Object.values(draft).some(Boolean);
  useEffect(() => {
    if (!isAnythingTyped) return;
    let isCurrent = true;
    // Without a network nothing is asked here: the server asks it of the ticket.
    load(flow).then(
      (all) => isCurrent && setLoaded(all),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [flow, isAnythingTyped]);
  return useMemo(() => {
    if (!isAnythingTyped) return [];
    if (loaded === undefined) return undefined;
    const { parts, writing } = loaded;
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
