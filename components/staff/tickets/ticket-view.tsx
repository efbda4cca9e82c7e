import { languageFacts } from "@/content/languages";
import { span } from "@/content/ui/numbers/en";
import { ticketMessages } from "@/content/ui/ticket/en";
import { ticketsMessages } from "@/content/ui/tickets/en";
import { type Act, mayDo, type Role } from "@/lib/desk/role";
import type { StoredTicket } from "@/lib/desk/stored-ticket";
import type { ListedDelivery } from "@/lib/desk/ticket-list";
import type { FilledReply } from "@/lib/staff/replies/filled-replies";
import type { Flows } from "@/lib/staff/transcript/found-ticket";
import type { TicketTranscript } from "@/lib/staff/transcript/make-transcript";
import { describeInstant } from "@/lib/ticket/describe-value";
import { ticketText } from "@/lib/ticket/ticket-body";
import { Doubts, Facts, Rows, ticketRows } from "../transcript/ticket-parts";
import { TranscriptPath } from "../transcript/transcript-path";
import { TranscriptReply } from "../transcript/transcript-reply";
import { AuditList } from "./audit-list";
import { DeliveryState } from "./delivery-state";
import { TicketMaps } from "./ticket-maps";

const copy = ticketsMessages.ticket;

interface Props {
  stored: StoredTicket;
  transcript: TicketTranscript;
  flows: Flows;
  /** The team's own replies, filled in. */
  saved: readonly FilledReply[];
  /** What the token allows. */
  role: Role;
  /** The present moment, in milliseconds since 1970 UTC. */
  now: number;
}

/** A whole ticket: its deliveries, the verdict of the rules, what the person did and wrote, and the suggested reply. */
export function TicketView({ stored, transcript, flows, saved, role, now }: Props) {
  const { ticket, created_at, done_at, deliveries, files, audit } = stored;
  const { path } = transcript;
  const isHere = (place: number) => files.includes(place);
  const received = describeInstant(new Date(created_at).toISOString(), "UTC");
  return (
    <article data-ticket={ticket.ref}>
      <a href="/desk/tickets" className="link inline-flex min-h-11 items-center">
        {copy.back}
      </a>
      <h1 className="font-bold text-title">
        <bdi>{ticket.subject}</bdi>
      </h1>
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-soft">
        <span className="font-mono text-ink">{ticket.ref}</span>
        <span>{flows[ticket.issue].messages.title}</span>
        <span>{languageFacts[ticket.language].english}</span>
        <span>{copy.received(ticketsMessages.age(minutesSince(created_at, now)), received)}</span>
        {ticket.priority === "urgent" && (
          <span className="font-semibold text-stop">{ticketsMessages.urgent}</span>
        )}
        {done_at !== null && <span className="font-semibold text-done">{ticketsMessages.done}</span>}
      </p>
      <div className="beside mt-6 wide:gap-y-0">
        <div className="min-w-0">
          <p className="rounded-lg bg-tint px-4 py-3" data-verdict>
            <span className="font-semibold">{copy.verdict}: </span>
            <bdi>{ticket.verdict}</bdi>
          </p>
          <h2 className="mt-8 font-bold text-xl">{copy.deliveries}</h2>
          <ul className="mt-2 divide-y divide-line border-line border-y">
            {deliveries.map((delivery) => (
              <Delivery key={delivery.adapter} delivery={delivery} now={now} />
            ))}
            {deliveries.length === 0 && <li className="py-2 text-soft">{ticketsMessages.noDesk}</li>}
          </ul>
          <Work
            reference={ticket.ref}
            role={role}
            isDone={done_at !== null}
            isUndelivered={deliveries.some(({ state }) => state !== "delivered")}
          />
          <Doubts transcript={transcript} />
        </div>
        <TranscriptPath path={path} address={transcript.address} flows={flows} />
        <div className="min-w-0">
          <Rows
            rows={[
              [ticketMessages.rows.caseRef, ticket.staff_ref],
              ...ticketRows(transcript).slice(0, 1),
              ...ticketRows(transcript).slice(2),
            ]}
          />
          <Facts
            ticket={transcript.ticket}
            hrefOf={(place) => (isHere(place) ? `/desk/tickets/${ticket.ref}/files/${place + 1}` : undefined)}
          />
          {files.length < ticket.attachments.length && <p className="mt-2 text-soft">{copy.filesGone}</p>}
          <details className="mt-6">
            <summary className="link inline-block min-h-11 content-center">{copy.text}</summary>
            <pre className="mt-2 whitespace-pre-wrap border-line border-s-2 ps-3 font-sans text-[0.95rem]">
              {ticketText(ticket)}
            </pre>
          </details>
          <TranscriptReply reply={transcript.reply} saved={saved} />
          {mayDo(role, "answered") && done_at === null && (
            <form action={`/desk/tickets/${ticket.ref}/act`} method="post" className="mt-3">
              <ActButton act="answered" label={copy.markAnswered} />
            </form>
          )}
        </div>
      </div>
      <h2 className="mt-10 font-bold text-xl">{copy.map}</h2>
      <TicketMaps
        ways={path.ways}
        titles={Object.fromEntries(path.ways.map(({ issue }) => [issue, flows[issue].messages.title]))}
      />
      <h2 className="mt-10 font-bold text-xl">{copy.audit}</h2>
      <AuditList lines={audit} of={ticket.ref} />
    </article>
  );
}

const minutesSince = (moment: number, now: number) => Math.floor((now - moment) / 60_000);

function Delivery({ delivery, now }: { delivery: ListedDelivery; now: number }) {
  const { state, attempts, due_at, possible_duplicate, updated_at } = delivery;
  const wait = due_at === null ? undefined : (due_at - now) / 60_000;
  const told = [
    ...(attempts > 0 ? [copy.attempts(attempts)] : []),
    ...(attempts > 0 ? [ticketsMessages.age(minutesSince(updated_at, now))] : []),
    ...(state === "waiting" && wait !== undefined ? [wait < 1 ? copy.now : copy.next(span(wait))] : []),
  ];
  return (
    <li className="py-2">
      <DeliveryState delivery={delivery} />
      {told.length > 0 && <span className="block ps-6.5 text-soft text-sm">{told.join(" · ")}</span>}
      {possible_duplicate === 1 && <span className="block ps-6.5 text-sm text-wait">{copy.twice}</span>}
    </li>
  );
}

interface WorkProps {
  reference: string;
  role: Role;
  isDone: boolean;
  isUndelivered: boolean;
}

/** The buttons for what the token allows. */
function Work({ reference, role, isDone, isUndelivered }: WorkProps) {
  if (!mayDo(role, "done")) return <p className="mt-4 text-soft">{copy.reads}</p>;
  return (
    <section aria-label={copy.work} className="no-print mt-4">
      <form
        action={`/desk/tickets/${reference}/act`}
        method="post"
        className="flex flex-wrap items-center gap-x-4 gap-y-3"
      >
        {isUndelivered && <ActButton act="retry" label={copy.retry} />}
        {isDone ? (
          <ActButton act="reopen" label={copy.reopen} />
        ) : (
          <ActButton act="done" label={copy.markDone} />
        )}
        {mayDo(role, "delete") && (
          <a href={`/desk/tickets/${reference}/delete`} className="link inline-flex min-h-11 items-center">
            {copy.delete}
          </a>
        )}
      </form>
    </section>
  );
}

function ActButton({ act, label }: { act: Act; label: string }) {
  return (
    <button type="submit" name="act" value={act} className="button button-quiet">
      {label}
    </button>
  );
}
