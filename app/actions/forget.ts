"use server";

import { redirect } from "next/navigation";
import type { ForgetProblem } from "@/components/confirmation/forget-form";
import { submitLoaders } from "@/content/ui/submit/messages";
import { pathIn } from "@/lib/language/language-path";
import { loadMessages } from "@/lib/language/load-messages";
import { describeError, processLog } from "@/lib/server/log/log";
import { outbox } from "@/lib/server/outbox/running";
import { formOf, languageOfForm } from "./form-of";

/**
 * Deletes a ticket by the id of its receipt, and goes to where that is said.
 *
 * @returns what went wrong
 */
export async function forget(_before: ForgetProblem, posted: FormData): Promise<ForgetProblem> {
  const form = formOf(posted);
  const language = languageOfForm(form);
  try {
    await (await outbox()).forget(String(form.get("id") ?? ""));
  } catch (error) {
    processLog().error({ problem: describeError(error) }, "ticket not deleted");
    return (await loadMessages(language, submitLoaders)).receipt.notForgotten;
  }
  redirect(pathIn(language, "/tickets/deleted"));
}
