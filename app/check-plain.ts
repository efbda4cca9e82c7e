"use server";

import type { PlainCheck } from "@/components/ticket/check-plain";
import { loadFlow } from "@/lib/flow/load-flow";
import { readAddress } from "@/lib/flow/read-address";
import { carriedLines, screenOf } from "@/lib/flow/screen";
import { buildTicket } from "@/lib/ticket/build-ticket";
import { fieldIds } from "@/lib/ticket/fields";
import { newRef } from "@/lib/ticket/new-ref";

/**
 * Answers the ticket form of a page without scripts with the check page and the finished ticket. Stores and logs nothing.
 *
 * @returns `undefined` where the form names no ticket step, so the form is simply shown again
 */
export async function checkPlain(_before: PlainCheck, form: FormData): Promise<PlainCheck> {
  const read = readAddress(String(form.get("address") ?? "").slice(0, 8000));
  if (read === undefined) return undefined;
  const flow = await loadFlow(read.address.issue);
  const { lines } = await carriedLines(loadFlow, read.address);
  const screen = screenOf(flow, read.address, lines);
  if (screen?.meta.kind !== "form") return undefined;
  const draft = Object.fromEntries(
    fieldIds.flatMap((id) => {
      const text = form.get(id);
      return typeof text === "string" ? [[id, text.slice(0, 20_000)]] : [];
    }),
  );
  return buildTicket({
    flow,
    screen,
    draft,
    evidence: [],
    now: new Date(),
    timeZone: "UTC",
    locale: "en",
    ref: newRef(crypto.getRandomValues(new Uint8Array(8))),
  });
}
