"use server";

import { headers } from "next/headers";
import type { PlainError } from "@/components/triage/error-reader";
import { queryOf, referenceOf } from "@/lib/flow/address";
import { decodeError } from "@/lib/triage/decode-error";
import { formOf } from "./form-of";

/** Reads an error for a page without scripts. It is in no address and no log, and nothing of it is kept. */
export async function readErrorPlain(_before: PlainError, posted: FormData): Promise<PlainError> {
  const form = formOf(posted);
  // The page is the same for everybody, and does not know the query that it was asked for with.
  const query = queryOf((await headers()).get("referer") ?? "");
  return { decoded: decodeError(String(form.get("error") ?? "")), staffRef: referenceOf(query) };
}
