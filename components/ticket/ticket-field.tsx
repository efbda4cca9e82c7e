import { ticketLoaders } from "@/content/ui/ticket/messages";
import { fieldWords } from "@/lib/ticket/field-words";
import { currencies, type Field } from "@/machines/form";
import { useMessages } from "../language/use-messages";
import { describedBy, FieldError } from "../ui/field-error";
import { toLocalInput } from "../ui/local-time";

interface Props {
  field: Field;
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
  money: "text",
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
export function TicketField({ field, note, value, currency, error, local }: Props) {
  const ticketMessages = useMessages(ticketLoaders);
  const { id, kind } = field;
  const { label, hint } = fieldWords(ticketMessages, field, note);
  const described = describedBy(id, error !== undefined, hint !== "");
  const shared = {
    id,
    name: id,
    ...described,
    dir: direction[kind],
    // Not controlled: what another tab or the redaction changed is written into it by the form, without taking the focus.
    defaultValue: shownValue(field, value, local),
  };
  // The name of an organization is asked where one was chosen; by CSS, so it works without scripts too.
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

  if (kind === "choice") {
    const names = id === "move_to" ? ticketMessages.moveTo : ticketMessages.choices;
    return (
      <fieldset id={id} tabIndex={-1} aria-describedby={described["aria-describedby"]}>
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
            inputMode={kind === "money" ? "decimal" : undefined}
            autoComplete={kind === "email" ? "email" : id === "organization" ? "organization" : "off"}
            autoCapitalize="none"
            className={`field ${kind === "money" ? "max-w-44" : ""}`}
          />
        )}
        {kind === "money" && (
          <select
            name="currency"
            aria-label={ticketMessages.fields.currency.label}
            defaultValue={currency}
            className="field max-w-32"
          >
            {currencies.map((code) => (
              <option key={code}>{code}</option>
            ))}
          </select>
        )}
      </div>
    </div>
  );
}
