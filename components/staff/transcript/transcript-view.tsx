import { useEffect, useRef } from "react";
import { ticketMessages } from "@/content/ui/ticket/en";
import { transcriptMessages as copy } from "@/content/ui/transcript/en";
import type { Maps } from "@/lib/staff/maps/map-of";
import type { FilledReply } from "@/lib/staff/replies/filled-replies";
import type { Flows } from "@/lib/staff/transcript/found-ticket";
import type { Transcript } from "@/lib/staff/transcript/make-transcript";
import { Doubts, Facts, NotFound, Notice, Rows, ticketRows } from "./ticket-parts";
import { TranscriptMap } from "./transcript-map";
import { TranscriptPath } from "./transcript-path";
import { TranscriptReply } from "./transcript-reply";

/** All that was read: what does not fit comes first, then the way, the facts, and what to answer. */
export function TranscriptView({
  transcript,
  flows,
  maps,
  saved,
  isStored,
  notFound,
}: {
  transcript: Exclude<Transcript, { form: "unknown" | "names" }>;
  flows: Flows;
  maps: Maps;
  /** The team's own replies, filled in. */
  saved: readonly FilledReply[];
  /** Whether the ticket came out of the store. */
  isStored: boolean;
  /** Sentences that name what else was pasted and not found. */
  notFound: readonly string[];
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { path, address, reply } = transcript;
  const { messages: words } = flows[path.issue];
  const ended = words.steps[path.end.step]?.heading ?? path.end.step;
  const ticket = transcript.form === "link" ? undefined : transcript.ticket;
  return (
    <section className="mt-10 border-line border-t pt-8" data-transcript={transcript.form}>
      <div className="beside wide:gap-y-8">
        <div className="min-w-0">
          <h2 ref={heading} tabIndex={-1} className="font-bold text-2xl focus:outline-none">
            {copy.result}
          </h2>
          <NotFound sentences={notFound} />
          <Rows
            rows={[
              [copy.rows.form, isStored ? copy.stored : copy.forms[transcript.form]],
              [ticketMessages.rows.reference, ticket?.ref],
              [ticketMessages.rows.caseRef, transcript.form === "link" ? transcript.ref : ticket?.staff_ref],
              [copy.rows.problem, words.title],
              [copy.rows.outcome, ticket ? copy.outcomes.ticket : copy.outcomes.step(ended)],
              ...(transcript.form === "link" ? [] : ticketRows(transcript)),
            ]}
          />
          {ticket?.ref !== undefined && (
            <a href={`/desk/tickets/${ticket.ref}`} className="link mt-2 inline-flex min-h-11 items-center">
              {isStored ? copy.openTicket : copy.lookForTicket}
            </a>
          )}
          {transcript.form === "link" ? (
            <Dropped count={transcript.dropped.length + transcript.unreadable} />
          ) : (
            <Doubts transcript={transcript} />
          )}
        </div>
        <TranscriptPath path={path} address={address} flows={flows} />
        <div className="min-w-0">
          {ticket && <Facts ticket={ticket} />}
          <TranscriptReply reply={reply} saved={saved} />
        </div>
      </div>
      <TranscriptMap ways={path.ways} flows={flows} maps={maps} />
    </section>
  );
}

function Dropped({ count }: { count: number }) {
  return count === 0 ? null : <Notice mark="dropped">{copy.dropped(count)}</Notice>;
}
