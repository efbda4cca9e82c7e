import type { Answers, Draft, Field, IssueForm } from "@/machines/form";

/**
 * The fields that a form asks for here: required ones first, then recommended ones, then those that help. The field
 * for an export appears once an export was read.
 *
 * @param draft what was typed so far
 */
export function fieldsFor(form: IssueForm, answers: Answers, draft: Draft): readonly Field[] {
  const asked = form
    .fields(answers, draft)
    .filter(({ id }) => id !== "activity" || draft.activity !== undefined);
  const rank = ({ required, upfront }: Field) => (required ? 0 : upfront ? 1 : 2);
  return asked.toSorted((one, other) => rank(one) - rank(other));
}
