import { type Language, languages } from "@/content/languages";
import { loadScreen } from "@/lib/flow/load-screen";
import { buildTicket } from "@/lib/ticket/build-ticket";
import type { Ticket } from "@/lib/ticket/schema";
import { ticketMarkdown } from "@/lib/ticket/ticket-body";
import { everyIssue } from "@/machines/every-issue";
import { type Issue, issues } from "@/machines/registry";
import { madeAt, type TicketCase, ticketCases, writers } from "./ticket-cases";

/** An example of a ticket, as it lies in `docs/tickets`. */
interface ExampleTicket {
  readonly file: string;
  readonly ticket: Ticket;
  readonly text: string;
}

/** The ticket of a made-up case, by the code that makes every ticket. */
async function exampleOf(
  issue: Issue,
  { address, draft, own, attachments = [] }: TicketCase,
  language: Language,
): Promise<Ticket> {
  const { email, timeZone, locale } = writers[language];
  const shown = await loadScreen(address);
  if (shown === undefined) throw new Error(`${address} is no ticket step any more`);
  const built = buildTicket({
    ...shown,
    parts: everyIssue,
    draft: { email, ...draft, ...own[language] },
    summary: undefined,
    attachments,
    now: madeAt,
    timeZone,
    language,
    locale,
    ref: "BT-7F3K-9QX2",
  });
  if (built.ticket === undefined)
    throw new Error(`The case of ${issue} has gaps: ${JSON.stringify(built.errors)}`);
  return built.ticket;
}

/** A ticket of each issue in each language, as support gets it. */
export const exampleTickets = (): Promise<ExampleTicket[]> =>
  Promise.all(
    issues.flatMap((issue) => {
      const made = ticketCases[issue];
      if (made === undefined) return [];
      return languages.map(async (language) => {
        const ticket = await exampleOf(issue, made, language);
        return { file: `${issue}.${language}.md`, ticket, text: ticketMarkdown(ticket) };
      });
    }),
  );
