"use client";

import { useId } from "react";
import { reminderCopy } from "@/content/en/reminders";
import countryCodes from "@/content/holidays/countries.json";
import { chooseHolidays, guessedCountry, useHolidays } from "../device/holidays";

const { holidays: words } = reminderCopy;
const names = new Intl.DisplayNames("en", { type: "region" });

/** The name of a country, such as `Germany` for `DE`. */
export const countryName = (code: string): string => names.of(code) ?? code;

/**
 * The country whose public holidays are left out. None at first, because a language does not say where a bank is; the
 * country that it hints at stands on top.
 *
 * @param from the day from which is counted
 */
export function HolidayPicker({ from }: { from: Date }) {
  const { country } = useHolidays();
  const id = useId();
  const guess = guessedCountry();
  const options = countryCodes
    .map((code) => ({ code, name: countryName(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
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
