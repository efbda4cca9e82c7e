"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { moneyLoaders } from "@/content/ui/money/messages";
import { typedLoaders } from "@/content/ui/typed/messages";
import { decide } from "@/lib/flow/decide";
import type { Flow } from "@/lib/flow/flow";
import type { Screen } from "@/lib/flow/screen";
import { localeOf } from "@/lib/language/locale-of";
import { readMoney, unambiguous } from "@/machines/rules/typed-money";
import type { RuleWorld } from "@/machines/step";
import { useMessages } from "../language/use-messages";
import { setDraft, useDraft } from "../ticket/use-draft";
import { describedBy, FieldError } from "../ui/field-error";
import { fromLocalInput, toLocalInput } from "../ui/local-time";
import { MoneyChoice } from "../ui/money-choice";
import { navigate } from "./address-store";
import { noteOption } from "./count-page";
import { HolidayPicker } from "./holiday-picker";
import { chooseHolidays, currentCountry, currentHolidays } from "./holidays";
import { forgetWait } from "./waiting-since";

/** Works out the answer from a date, an amount or a name that the person types. Never needed: the options stay. */
export function FactForm({ flow, screen }: { flow: Flow; screen: Screen }) {
  const typedMessages = useMessages(typedLoaders);
  const moneyMessages = useMessages(moneyLoaders);
  const field = screen.meta.kind === "question" ? screen.meta.typed : undefined;
  const { draft, kept } = useDraft();
  const [error, setError] = useState<string>();
  const [asked, setAsked] = useState<readonly [string, string]>();
  const control = useRef<HTMLInputElement>(null);
  const isTyped = useRef(false);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) question.current?.querySelector("button")?.focus();
  }, [asked]);
  const isInstant = field === "paid_at" || field === "requested_at";
  const stored = (field && draft[field]) ?? "";
  const shown = isInstant ? toLocalInput(stored) : stored;
  useEffect(() => {
    // What another tab told is shown, never in place of what is typed here.
    if (control.current && !isTyped.current) control.current.value = shown;
  }, [shown]);
  if (field === undefined) return null;
  const words = typedMessages.rule[field];
  const hasHolidays = field === "requested_at";

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = String(new FormData(form).get("fact") ?? "").trim();
    setAsked(undefined);
    if (field === "amount") {
      const reading = readMoney(typed, { locale: localeHere(flow), currencies: ["USD"] });
      if (!("amount" in reading)) {
        const isOther = "refused" in reading && reading.refused === "currency";
        // It goes along onto the ticket, which asks as well, or takes the other currency.
        if ("ambiguous" in reading || isOther) keepTyped(typed);
        if ("ambiguous" in reading) {
          setError(moneyMessages.which(typed));
          setAsked(reading.ambiguous);
          return;
        }
        setError(
          reading.refused === "empty"
            ? words.unreadable
            : isOther
              ? moneyMessages.notDollars
              : moneyMessages.refused[reading.refused],
        );
        form.querySelector("input")?.focus();
        return;
      }
    }
    await take(isInstant ? fromLocalInput(typed) : typed, form);
  };

  const keepTyped = (text: string) => {
    const reading = readMoney(text, { locale: localeHere(flow) });
    const currency = "refused" in reading ? undefined : reading.currency;
    setDraft({ amount: text, ...(currency ? { currency } : {}) });
  };

  /** The question is about dollars, so an amount takes the place of one in another currency. */
  const keep = (value: string) =>
    setDraft({ [field]: value, ...(field === "amount" && draft.currency ? { currency: "USD" } : {}) });

  const take = async (value: string, form: HTMLFormElement | null) => {
    // The country may have been chosen before the day was typed, so its year may not be there yet.
    if (hasHolidays && currentCountry() !== "") await chooseHolidays(currentCountry(), new Date(value));
    let id: string | undefined;
    try {
      id = value === "" ? undefined : await decide(flow.issue, screen.step, value, world(flow));
    } catch {
      // The network is gone, and what was typed must not be.
      keep(value);
      return setError(typedMessages.rule.unloaded);
    }
    const option = screen.options.find((candidate) => candidate.id === id);
    if (option === undefined) {
      setError(words.unreadable);
      form?.querySelector("input")?.focus();
      return;
    }
    keep(value);
    noteOption(option.id);
    // As any other answer to "when", it starts what was waited for anew.
    forgetWait();
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
      {asked && (
        <div ref={question}>
          <MoneyChoice
            amounts={asked}
            currency="USD"
            words={moneyMessages}
            labelledBy="fact-error"
            onChoose={(amount) => void take(unambiguous(amount), null)}
          />
        </div>
      )}
      <div className="mt-1.5 flex flex-wrap gap-3">
        <input
          id="fact"
          dir={field === "model" ? "ltr" : undefined}
          name="fact"
          ref={control}
          onInput={() => {
            isTyped.current = true;
          }}
          type={isInstant ? "datetime-local" : "text"}
          inputMode={field === "amount" ? "decimal" : undefined}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={shown}
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
function world(flow: Flow): RuleWorld {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const { policy } = flow;
  return { policy, now: new Date(), timeZone, locale: localeHere(flow), holidays: currentHolidays() };
}

const localeHere = ({ language }: Flow) => localeOf(language, navigator.languages);
