"use client";

import { useId, useMemo } from "react";
import countryCodes from "@/content/holidays/countries.json";
import { remindersLoaders } from "@/content/ui/reminders/messages";
import { useLanguage, useMessages } from "../language/use-messages";
import { chooseHolidays, guessedCountry, useHolidays } from "./holidays";

/** Names countries in the language of the page, such as `Germany` for `DE`. */
export function useCountryName(): (code: string) => string {
  const language = useLanguage();
  const names = useMemo(() => new Intl.DisplayNames(language, { type: "region" }), [language]);
  return (code) => names.of(code) ?? code;
}

/**
 * The country whose public holidays are left out. None at first, because a language does not say where a bank is; the
 * country that it hints at stands on top.
 *
 * @param from the day from which is counted
 */
export function HolidayPicker({ from }: { from: Date }) {
  const { holidays: words } = useMessages(remindersLoaders);
  const language = useLanguage();
  const countryName = useCountryName();
  const { country } = useHolidays();
  const id = useId();
  const guess = guessedCountry();
  const options = countryCodes
    .map((code) => ({ code, name: countryName(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
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
        {countryCodes.includes(guess) && (
          <optgroup label={words.guessed}>
            <option value={guess}>{countryName(guess)}</option>
          </optgroup>
        )}
        <optgroup label={words.all}>
          {options
            .filter(({ code }) => code !== guess)
            .map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
        </optgroup>
      </select>
    </div>
  );
}
