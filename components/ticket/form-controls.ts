import { type Draft, type Field, type FieldId, fieldIds } from "@/machines/form";
import { fromLocalInput } from "../ui/local-time";
import { shownValue } from "./ticket-field";

/** Reads the form as it stands: instants become UTC here, because only the browser knows the person's time zone. */
export function readForm(form: HTMLFormElement): Draft {
  const data = new FormData(form);
  const draft: Partial<Record<FieldId, string>> = {};
  for (const id of fieldIds) {
    const text = data.get(id);
    if (typeof text !== "string") continue;
    draft[id] = id.endsWith("_at") ? fromLocalInput(text) : text;
  }
  return draft;
}

/** The server took times for UTC, because it can't know better. They were typed in the time zone of the browser. */
export function inLocalTime(draft: Draft): Draft {
  return Object.fromEntries(
    Object.entries(draft).map(([id, text]) => [id, id.endsWith("_at") ? fromLocalInput(text ?? "") : text]),
  );
}

/**
 * What was typed before the scripts loaded: it is newer than the draft, so it counts. What the browser restored, after
 * a reload or "Back", counts only if there is no draft.
 *
 * @param draft what was kept; the controls that nobody has touched show it by now
 */
export function typedEarly(form: HTMLFormElement, draft: Draft): Draft {
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const isPutBack = visit !== undefined && visit.type !== "navigate";
  const early = Object.entries(readForm(form)).filter(([id, text]) => {
    if (text === "" || (id === "currency" && text === "USD")) return false;
    const control = form.elements.namedItem(id);
    if (!draft[id as FieldId]) return true;
    return isTouched(control) && (!isPutBack || control === document.activeElement);
  });
  return Object.fromEntries(early);
}

/** Whether a control shows something else than it was made with. */
function isTouched(control: RadioNodeList | Element | null): boolean {
  if (control instanceof RadioNodeList)
    return [...control].some(
      (radio) => radio instanceof HTMLInputElement && radio.checked !== radio.defaultChecked,
    );
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
    return control.value !== control.defaultValue;
  return control instanceof HTMLSelectElement;
}

/**
 * Writes the draft into the controls. They keep their focus and their place in the text, which a new control would lose.
 *
 * @param everywhere also into the control that has the focus, because it is being left
 */
export function showDraft(
  form: HTMLFormElement,
  fields: readonly Field[],
  draft: Draft,
  everywhere = false,
): void {
  const currency = form.elements.namedItem("currency");
  if (currency instanceof HTMLSelectElement) currency.value = draft.currency || "USD";
  for (const field of fields) {
    const control = form.elements.namedItem(field.id);
    const value = draft[field.id] ?? "";
    if (control instanceof RadioNodeList) {
      for (const radio of control)
        if (radio instanceof HTMLInputElement) radio.checked = radio.value === value;
    } else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
      const shown = shownValue(field, value, true);
      const isTyping = control === document.activeElement && !everywhere;
      // A half-filled date reads as empty: what is there of it is the person's.
      const isHalf = control.type === "datetime-local" && shown === "" && control.value === "";
      // Written even if it is the same: otherwise React writes the default again with each rendering, and the caret
      // jumps to the start.
      if (!isTyping && !isHalf) control.value = shown;
    }
  }
}
