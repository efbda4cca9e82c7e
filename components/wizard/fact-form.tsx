"use client";

import { type FormEvent, useState } from "react";
import { typedLoaders } from "@/content/ui/typed/messages";
import { decide } from "@/lib/flow/decide";
import type { Flow } from "@/lib/flow/flow";
import type { Screen } from "@/lib/flow/screen";
import type { RuleWorld } from "@/machines/step";
import { useMessages } from "../language/use-messages";
import { setDraft, useDraft } from "../ticket/use-draft";
import { describedBy, FieldError } from "../ui/field-error";
import { fromLocalInput, toLocalInput } from "../ui/local-time";
import { navigate } from "./address-store";
import { noteOption } from "./count-page";
import { HolidayPicker } from "./holiday-picker";
import { chooseHolidays, currentCountry, currentHolidays } from "./holidays";

/** Works out the answer from a date, an amount or a name that the person types. Never needed: the options stay. */
export function FactForm({ flow, screen }: { flow: Flow; screen: Screen }) {
  const typedMessages = useMessages(typedLoaders);
  const field = screen.meta.kind === "question" ? screen.meta.typed : undefined;
  const { draft, kept } = useDraft();
  const [error, setError] = useState<string>();
  if (field === undefined) return null;
  const words = typedMessages.rule[field];
  const isInstant = field === "paid_at" || field === "requested_at";
  const hasHolidays = field === "requested_at";
  const stored = draft[field] ?? "";

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = String(new FormData(form).get("fact") ?? "").trim();
    const value = isInstant ? fromLocalInput(typed) : typed;
    // The country may have been chosen before the day was typed, so its year may not be there yet.
    if (hasHolidays && currentCountry() !== "") await chooseHolidays(currentCountry(), new Date(value));
    const id = value === "" ? undefined : await decide(flow.issue, screen.step, value, world(flow));
    const option = screen.options.find((candidate) => candidate.id === id);
    if (option === undefined) {
      setError(words.unreadable);
      form.querySelector("input")?.focus();
      return;
    }
    setDraft({ [field]: value });
    noteOption(option.id);
    navigate(option.href);
  };

  return (
    <form onSubmit={submit} noValidate className="mt-1 rounded-xl border border-line p-4">
      <label htmlFor="fact" className="block">
        {words.label}
      </label>
      <FieldError field="fact" className="mt-1 text-stop">
        {error}
      </FieldError>
      <div className="mt-1.5 flex flex-wrap gap-3">
        <input
          id="fact"
          dir={field === "model" ? "ltr" : undefined}
          name="fact"
          key={stored}
          type={isInstant ? "datetime-local" : "text"}
          inputMode={field === "amount" ? "decimal" : undefined}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={isInstant ? toLocalInput(stored) : stored}
          {...describedBy("fact", error !== undefined, true)}
          className="field max-w-64 flex-1 basis-52"
        />
        <button type="submit" className="button button-quiet">
          {typedMessages.rule.use}
        </button>
      </div>
      {hasHolidays && (
        <div className="mt-3">
          <HolidayPicker from={new Date(stored)} />
        </div>
      )}
      <p id="fact-hint" className="mt-2 text-soft text-sm">
        {kept ? typedMessages.rule.keptHere : typedMessages.storage.unavailable}
      </p>
    </form>
  );
}

/** What a rule may look at, as it is on this device right now. */
function world({ policy }: Flow): RuleWorld {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { policy, now: new Date(), timeZone, holidays: currentHolidays() };
}
