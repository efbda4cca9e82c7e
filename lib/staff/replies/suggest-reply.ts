import type { FactId } from "@/content/facts";
import type { Policy } from "@/content/policy";
import { ticketMessages } from "@/content/ui/ticket/en";
import { type ReplyPoint, replyMessages } from "@/content/ui/transcript/en";
import { type Answer, formatAddress } from "@/lib/flow/address";
import type { Flow } from "@/lib/flow/flow";
import { describeDay, describeMoney } from "@/lib/ticket/describe-value";
import { fieldWords } from "@/lib/ticket/field-words";
import { languageOfLocale } from "@/lib/ticket/upgrade-ticket";
import { everyIssue, everyRequest } from "@/machines/every-issue";
import type { TicketWorld } from "@/machines/form";
import { type Contradiction, worldOf } from "../transcript/contradictions";
import type { FoundTicket } from "../transcript/found-ticket";
import type { Path } from "../transcript/retrace";

export interface Reply {
  readonly text: string;
  /** What it stands on, for staff. */
  readonly facts: readonly FactId[];
  /** Path and query of the step that settles the matter; `undefined` where nothing is open. */
  readonly address?: string | undefined;
}

interface Told {
  readonly ticket: FoundTicket;
  readonly path: Path;
  readonly contradictions: readonly Contradiction[];
  readonly policy: Policy;
  /** When the ticket was made, or the present moment where it does not tell. */
  readonly now: Date;
}

/**
 * A reply to a ticket, for staff to read and change: what we see, what the rules say, what is still needed, and a link
 * to the step that settles it. Every sentence of it stands on a fact, so it promises nothing that they don't.
 *
 * @param origin of the links in it, such as `https://help.example.org`
 */
export function suggestReply(told: Told, flow: Flow, origin: string): Reply {
  const { ticket, contradictions, policy } = told;
  const copy = replyMessages(policy);
  const world = worldOf(ticket.issue, told);
  const points = pointsOf(told, world);
  const questions = [
    ...new Set([...contradictions.map(({ ask }) => ask), ...stillNeeded(told, world, flow.messages.note)]),
  ];
  const address = linkOf(told, flow);
  const problem = problemOf(ticket);
  return {
    text: [
      copy.greeting,
      [copy.thanks(ticket.ref), ...(problem ? [copy.weSee(problem)] : [])].join(" "),
      points.map((id) => copy.points[id].text).join("\n"),
      ...(questions.length > 0
        ? [[copy.questions, ...questions.map((question) => `- ${question}`)].join("\n")]
        : []),
      ...(address ? [`${copy.link}\n${origin}${address}`] : []),
      copy.close,
    ].join("\n\n"),
    facts: [...new Set(points.flatMap((id) => copy.points[id].facts))],
    address,
  };
}

/** A few words to somebody of whom only a link is known. */
export function replyToLink(address: string, policy: Policy, origin: string): Reply {
  const copy = replyMessages(policy);
  const text = [copy.greeting, copy.thanks(undefined), `${copy.start}\n${origin}${address}`, copy.close];
  return { text: text.join("\n\n"), facts: [], address };
}

/** The subject of the ticket, made anew: that on the ticket holds what a person typed. */
function problemOf({ request, facts, time_zone = "UTC" }: FoundTicket): string | undefined {
  const words = everyRequest[request ?? ""];
  if (words === undefined) return undefined;
  const amount = facts.amount ? describeMoney(facts.amount) : "";
  const day = describeDay(facts.paid_at ?? facts.attempted_at ?? facts.period_from ?? "", time_zone);
  if (!words.isShort && (amount === "" || day === "")) return undefined;
  return words.problem(amount, day, facts.model ?? "");
}

/** What there is to say, by what is asked for and what is known. */
function pointsOf({ ticket, contradictions }: Told, world: TicketWorld): readonly ReplyPoint[] {
  const open = new Set(contradictions.map(({ id }) => id));
  return everyIssue[ticket.issue].form.points(world, ticket.request, open);
}

/** The questions of the form that the ticket does not answer. */
function stillNeeded(
  { ticket, contradictions }: Told,
  world: TicketWorld,
  note: string | undefined,
): string[] {
  const known: Readonly<Record<string, unknown>> = { ...ticket.facts, ...ticket };
  return everyIssue[ticket.issue].form
    .fields(world)
    .filter(({ id, required }) => required && known[id] === undefined && id !== "organization")
    .filter(({ id }) => contradictions.every(({ fields }) => !fields?.includes(id)))
    .map((field) => fieldWords(ticketMessages, field, note).label);
}

/** The first step that is open, with the answers before it: those behind it may be the wrong ones. */
function linkOf({ ticket, path, contradictions }: Told, flow: Flow): string | undefined {
  const place = contradictions.find(({ at }) => at !== undefined)?.at;
  if (place === undefined) return undefined;
  const index = path.lines.findIndex(
    (line) => line.place?.issue === place.issue && line.place.step === place.step,
  );
  const before = index < 0 ? path.lines : path.lines.slice(0, index);
  const answers = before.flatMap(({ now, how }): Answer[] => (now && how === "asked" ? [now] : []));
  const step = place.step === flow.chart.initial && place.issue === flow.issue ? undefined : place.step;
  const ref = ticket.staff_ref ?? ticket.ref;
  return formatAddress({
    language: ticket.language ?? languageOfLocale(ticket.locale),
    issue: place.issue,
    step,
    answers,
    ref,
  });
}
