"use client";

import { useDeferredValue, useId } from "react";
import countryCodes from "@/content/holidays/countries.json";
import type { Language } from "@/content/languages";
import { remindersLoaders } from "@/content/ui/reminders/messages";
import { useLanguage, useMessages } from "../language/use-messages";
import { chooseHolidays, guessedCountry, useHolidays } from "./holidays";

interface Country {
  /** Two letters, such as `DE`. */
  readonly code: string;
  /** In the language of the page, such as `Germany`. */
  readonly name: string;
}

const named = new Map<Language, readonly Country[]>();

/** All countries whose holidays are known, in the order of the language. They are named once for each language. */
function countriesIn(language: Language): readonly Country[] {
  const before = named.get(language);
  if (before) return before;
  const names = new Intl.DisplayNames(language, { type: "region" });
  const { compare } = new Intl.Collator(language);
  const countries = countryCodes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((one, other) => compare(one.name, other.name));
  named.set(language, countries);
  return countries;
}

/** The name of a country, or its code where no holidays of it are known. */
export const countryName = (language: Language, code: string): string =>
  countriesIn(language).find((country) => country.code === code)?.name ?? code;

/**
 * The country whose public holidays are left out. None at first, because a language does not say where a bank is; the
 * country that it hints at stands on top.
 *
 * @param from the day from which is counted
 */
export function HolidayPicker({ from }: { from: Date }) {
  const { holidays: words } = useMessages(remindersLoaders);
  const language = useLanguage();
  const { country } = useHolidays();
  const id = useId();
  // To list 200 countries takes a slow phone a tenth of a second, so the step is shown before, unless one is chosen.
  const isShown = useDeferredValue(true, country !== "");
  const countries = isShown ? countriesIn(language) : [];
  const guess = guessedCountry();
  const guessed = countries.filter(({ code }) => code === guess);
  return (
    <div className="no-print">
      <label htmlFor={id} className="block">
        {words.label}
      </label>
      <select
        id={id}
        value={country}
        onChange={(event) => void chooseHolidays(event.currentTarget.value, from)}
        className="field mt-1 max-w-64"
        data-holidays
      >
        <option value="">{words.none}</option>
        {guessed.length > 0 && (
          <optgroup label={words.guessed}>
            <Countries some={guessed} />
          </optgroup>
        )}
        <optgroup label={words.all}>
          <Countries some={countries.filter(({ code }) => code !== guess)} />
        </optgroup>
      </select>
    </div>
  );
}

function Countries({ some }: { some: readonly Country[] }) {
  return some.map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ));
}
