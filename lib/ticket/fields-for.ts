import type { Answers, Draft, Field, IssueForm } from "@/machines/form";

/**
 * The fields that a form asks for here: what is needed first, then what is better told, then what helps. The one for an export is there once an
 * export was looked into.
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
