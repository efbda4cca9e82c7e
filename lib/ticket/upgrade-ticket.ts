import { defaultLanguage, isLanguage, type Language } from "@/content/languages";
import { ticketBodyMessages } from "@/content/ui/ticket-body/en";
import type { Ticket } from "./schema";

/** The language in which the person read the pages, for a ticket of `billing-ticket/1`, which has only their locale. */
export function languageOfLocale(locale: string | undefined): Language {
  const [language = ""] = (locale ?? "").split("-");
  return isLanguage(language) ? language : defaultLanguage;
}

/**
 * Reads a ticket of any version as one of `billing-ticket/2`: a store may hold some that were made before it.
 *
 * @param ticket as it was stored, or as much of it as somebody pasted. Never throws.
 */
export function upgradeTicket(ticket: { readonly schema?: unknown }): Ticket {
  if (ticket.schema !== "billing-ticket/1") return ticket as Ticket;
  const { evidence, transcript, ...rest } = ticket as Partial<Ticket> & { evidence?: Ticket["attachments"] };
  return {
    ...rest,
    schema: "billing-ticket/2",
    verdict: ticketBodyMessages.noVerdict,
    transcript: Array.isArray(transcript)
      ? transcript.map((line) => (typeof line === "object" ? { ...line, kind: "answered" } : line))
      : transcript,
    contradictions: [],
    attachments: evidence,
    language: languageOfLocale(typeof rest.locale === "string" ? rest.locale : undefined),
  } as Ticket;
}
