import { use, useMemo } from "react";
import { contradictionsLoaders } from "@/content/ui/contradictions/messages";
import { ticketLoaders } from "@/content/ui/ticket/messages";
import type { Flow } from "@/lib/flow/flow";
import { loadParts } from "@/lib/flow/load-flow";
import type { Screen } from "@/lib/flow/screen";
import { localeOf } from "@/lib/language/locale-of";
import {
  describeContradiction,
  findContradictions,
  type ToldContradiction,
} from "@/lib/ticket/contradictions";
import { knownOnTheWay } from "@/lib/ticket/known-on-the-way";
import { answersOf } from "@/machines/form";
import { useLanguage, useMessages } from "../language/use-messages";
import { useNow } from "../ui/use-now";
import { currentHolidays } from "../wizard/holidays";
import { useDraft } from "./use-draft";

/** What was typed and answered on the way to a step that can't both be so. */
export function useContradictions(flow: Flow, screen: Screen): readonly ToldContradiction[] {
  const copy = useMessages(ticketLoaders);
  const words = useMessages(contradictionsLoaders);
  const language = useLanguage();
  const { draft } = useDraft();
  const now = useNow();
  const parts = use(loadParts(flow.issue));
  return useMemo(() => {
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
    return findContradictions(flow.issue, { [flow.issue]: parts }, known).map((one) =>
      describeContradiction(one, known, { copy, words, language }),
    );
  }, [flow, screen, draft, now, parts, copy, words, language]);
}
