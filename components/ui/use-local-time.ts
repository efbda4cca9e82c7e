import { useMemo } from "react";
import { languageFacts } from "@/content/languages";
import { describeMoment, describeUtc, describeWeekday } from "@/lib/language/moments";
import { useLanguage } from "../language/use-messages";

/** Puts moments into words of the page's language, in the time zone of the browser. */
export function useLocalTime() {
  const { locale } = languageFacts[useLanguage()];
  return useMemo(
    () => ({
      describeMoment: (moment: Date, now?: Date) => describeMoment(moment, { locale }, now),
      describeUtc: (moment: Date) => describeUtc(moment, locale),
      describeWeekday: (day: string) => describeWeekday(day, locale),
    }),
    [locale],
  );
}
