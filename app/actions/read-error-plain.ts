"use server";

import type { PlainError } from "@/components/error/error-reader";
import { decodeError } from "@/lib/openrouter/decode-error";

/** Reads an error for a page without scripts. It is in no address and no log, and nothing of it is kept. */
export async function readErrorPlain(_before: PlainError, form: FormData): Promise<PlainError> {
  return { decoded: decodeError(String(form.get("error") ?? "")) };
}
