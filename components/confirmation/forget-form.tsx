"use client";

import { useActionState } from "react";
import { submitLoaders } from "@/content/ui/submit/messages";
import { useLanguage, useMessages } from "../language/use-messages";
import { FieldError } from "../ui/field-error";

/** Why the ticket was not deleted. */
export type ForgetProblem = string | undefined;

interface Props {
  /** Of the receipt. */
  id: string;
  forget: (before: ForgetProblem, form: FormData) => Promise<ForgetProblem>;
}

/** The button of a receipt that deletes the ticket. */
export function ForgetForm({ id, forget }: Props) {
  const { receipt } = useMessages(submitLoaders);
  const [problem, action, isSending] = useActionState(forget, undefined);
  return (
    <form action={action} className="no-print mt-8 max-w-[38rem] border-line border-t pt-4">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="language" value={useLanguage()} />
      <FieldError>{problem}</FieldError>
      <button type="submit" aria-disabled={isSending} className="link min-h-11 cursor-pointer">
        {receipt.forget}
      </button>
      <p className="text-soft">{receipt.forgetHint}</p>
    </form>
  );
}
