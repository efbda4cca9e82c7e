import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { ticketLoaders } from "@/content/ui/ticket/messages";
import { localeOf } from "@/lib/language/locale-of";
import { choiceNames, fieldWords } from "@/lib/ticket/field-words";
import { moneyRules } from "@/lib/ticket/money-field";
import { currencies, type Field } from "@/machines/form";
import { useLanguage, useMessages } from "../language/use-messages";
import { describedBy, FieldError } from "../ui/field-error";
import { toLocalInput } from "../ui/local-time";
import { MoneyChoice } from "../ui/money-choice";

interface Props {
  field: Field;
  /** All of the form: they tell how an amount is read. */
  fields: readonly Field[];
  /** What the issue asks for in the person's own words. */
  note: string | undefined;
  value: string;
  currency: string;
  error: string | undefined;
  /** Instants are shown in the time zone of the browser; without scripts in UTC. */
  local: boolean;
}

const inputType = {
  email: "email",
  instant: "datetime-local",
  day: "date",
  line: "text",
} as const;

/** Codes run from left to right in any language; what a person writes runs as they write it. */
const direction: Readonly<Partial<Record<Field["kind"], "ltr" | "auto">>> = {
  email: "ltr",
  ids: "ltr",
  line: "auto",
  text: "auto",
};

/** What a control shows for a value of the draft: instants in the time zone of the browser; without scripts in UTC. */
export function shownValue(field: Field, value: string, local: boolean): string {
  if (field.kind !== "instant") return value;
  return local ? toLocalInput(value) : value.slice(0, 16);
}

/** One question of the ticket form: label, hint, error, control. */
export function TicketField({ field, fields, note, value, currency, error, local }: Props) {
  const ticketMessages = useMessages(ticketLoaders);
  const { id, kind } = field;
  const { label, hint } = fieldWords(ticketMessages, field, note);
  const described = describedBy(id, error !== undefined, hint !== "");
  const shared = {
    id,
    name: id,
    ...described,
    dir: direction[kind],
    required: field.required,
    // Not controlled: what another tab or the redaction changed is written into it by the form, without taking the focus.
    defaultValue: shownValue(field, value, local),
  };
  // The name of an organization is asked if one was chosen; CSS does that, so it works without scripts.
  const onlyForOrganization = id === "organization" && !field.required;
  const title = (
    <>
      {label}
      {!field.required && !onlyForOrganization && (
        <span className="font-normal text-soft"> ({ticketMessages.optional})</span>
      )}
    </>
  );
  const notes = (
    <>
      {hint !== "" && (
        <p id={`${id}-hint`} className="text-soft">
          {hint}
        </p>
      )}
      <FieldError field={id} isQuiet>
        {error}
      </FieldError>
    </>
  );

  if (kind === "money")
    return (
      <AmountField
        field={field}
        fields={fields}
        note={note}
        value={value}
        currency={currency}
        error={error}
        local={local}
      />
    );

  if (kind === "choice") {
    const names = choiceNames(ticketMessages, id);
    return (
      // The group is required and not each radio button, which Chromium would call a wrong entry before anybody answered.
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: HTML allows a fieldset this role
      <fieldset id={id} tabIndex={-1} role="radiogroup" aria-required={field.required} {...described}>
        <legend className="font-semibold">{title}</legend>
        {notes}
        <div className="mt-1.5 space-y-1">
          {field.choices?.map((choice) => (
            <label key={choice} className="flex min-h-11 cursor-pointer items-center gap-3">
              <input
                type="radio"
                name={id}
                value={choice}
                defaultChecked={choice === value}
                className="size-5 accent-accent"
              />
              {names[choice]}
            </label>
          ))}
        </div>
      </fieldset>
    );
  }

  return (
    <div className={onlyForOrganization ? "hidden group-has-[[value=organization]:checked]:block" : ""}>
      <label htmlFor={id} className="font-semibold">
        {title}
      </label>
      {notes}
      <div className="mt-1.5 flex gap-3">
        {kind === "text" || kind === "ids" ? (
          <textarea
            {...shared}
            rows={kind === "ids" ? 4 : 5}
            spellCheck={kind === "text"}
            className={`field ${kind === "ids" ? "font-mono" : ""}`}
          />
        ) : (
          <input
            {...shared}
            type={inputType[kind]}
            autoComplete={kind === "email" ? "email" : id === "organization" ? "organization" : "off"}
            autoCapitalize="none"
            className="field"
          />
        )}
      </div>
    </div>
  );
}

// Comes with what makes the ticket, which is fetched when the person begins to type.
const importReader = () => import("@/machines/rules/typed-money");
type Reader = Awaited<ReturnType<typeof importReader>>;

/** An amount with its currency. One that can mean two is asked about: a press of a button writes it so that it means one. */
function AmountField({ field, fields, note, value, currency, error, local }: Props) {
  const ticketMessages = useMessages(ticketLoaders);
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const select = useRef<HTMLSelectElement>(null);
  const [chosen, setChosen] = useState<{ typed: string; text: string; amount: string }>();
  const errorId = useId();
  const { id } = field;
  // All amounts of a form are in one currency, which is chosen beside the first.
  const isFirst = fields.find(({ kind }) => kind === "money")?.id === id;
  const { money } = ticketMessages;
  const { label, hint } = fieldWords(ticketMessages, field, note);
  const [reader, setReader] = useState<Reader>();
  const read = ({ readMoney }: Reader, text: string) =>
    readMoney(text, moneyRules(fields, localeOf(language, navigator.languages)));
  const reading = error !== undefined && reader ? read(reader, value) : undefined;
  const isMended =
    reading !== undefined &&
    "amount" in reading &&
    (isFirst || reading.currency === undefined || reading.currency === currency);
  useEffect(() => {
    if (local && error !== undefined) importReader().then(setReader, () => undefined);
  }, [local, error]);
  const asked = reading !== undefined && "ambiguous" in reading ? reading.ambiguous : undefined;

  // A currency written beside the amount overrides the list, so the list shows it.
  const followCurrency = async (typedIn: HTMLInputElement) => {
    const loaded = await importReader().catch(() => undefined);
    const typed = loaded && read(loaded, typedIn.value);
    const named = typed && !("refused" in typed) ? typed.currency : undefined;
    if (!named || !select.current || select.current.value === named) return;
    select.current.value = named;
    select.current.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const follow = useEffectEvent(followCurrency);
  useEffect(() => {
    // It may have been typed before the page could follow.
    if (local && input.current && input.current.value !== input.current.defaultValue)
      void follow(input.current);
  }, [local]);
  const choose = (amount: string) => {
    if (!input.current || !reader) return;
    const text = reader.unambiguous(amount);
    setChosen({ typed: input.current.value, text, amount });
    input.current.value = text;
    input.current.dispatchEvent(new Event("input", { bubbles: true }));
    input.current.focus();
  };

  return (
    <div>
      <label htmlFor={id} className="font-semibold">
        {label}
        {!field.required && <span className="font-normal text-soft"> ({ticketMessages.optional})</span>}
      </label>
      {hint !== "" && (
        <p id={`${id}-hint`} className="text-soft">
          {hint}
        </p>
      )}
      <div id={errorId}>
        <FieldError field={id} isQuiet>
          {asked ? money.which(value.trim()) : !isMended && error}
        </FieldError>
      </div>
      {asked && (
        <MoneyChoice
          amounts={asked}
          currency={currency}
          words={money}
          labelledBy={errorId}
          onChoose={choose}
        />
      )}
      <div className="mt-1.5 flex flex-wrap gap-3">
        <input
          {...describedBy(id, error !== undefined && !isMended, hint !== "")}
          ref={input}
          id={id}
          name={id}
          type="text"
          required={field.required}
          inputMode="decimal"
          autoComplete="off"
          autoCapitalize="none"
          defaultValue={value}
          onInput={({ currentTarget }) => void followCurrency(currentTarget)}
          className="field max-w-44"
        />
        {isFirst ? (
          <select
            ref={select}
            name="currency"
            aria-label={ticketMessages.fields.currency.label}
            defaultValue={currency}
            className="field max-w-32"
          >
            {currencies.map((code) => (
              <option key={code}>{code}</option>
            ))}
          </select>
        ) : (
          local && <span className="self-center text-soft">{currency}</span>
        )}
      </div>
      <p role="status" className="text-soft text-sm">
        {chosen?.text === value && money.read(chosen.typed, money.amount(chosen.amount, currency))}
      </p>
    </div>
  );
}
