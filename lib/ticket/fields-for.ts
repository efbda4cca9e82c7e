import type { Answers, Draft, Field, IssueForm } from "@/machines/form";

/**
 * The fields that a form asks for here: what is needed first, then what helps. The one for an export is there once an
 * export was looked into.
 *
 * @param draft what was typed so far
 */
export function fieldsFor(form: IssueForm, answers: Answers, draft: Draft): readonly Field[] {
  const asked = form
    .fields(answers, draft)
    .filter(({ id }) => id !== "activity" || draft.activity !== undefined);
  return [...asked.filter(({ required }) => required), ...asked.filter(({ required }) => !required)];
}
