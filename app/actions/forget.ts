"use server";

import { redirect } from "next/navigation";
import { pathIn } from "@/lib/language/language-path";
import { outbox } from "@/lib/server/outbox/running";
import { formOf, languageOfForm } from "./form-of";

/** Deletes a ticket by the id of its receipt. */
export async function forget(posted: FormData): Promise<void> {
  const form = formOf(posted);
  await (await outbox()).forget(String(form.get("id") ?? ""));
  redirect(pathIn(languageOfForm(form), "/tickets/deleted"));
}
