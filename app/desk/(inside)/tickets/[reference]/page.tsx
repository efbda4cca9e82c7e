import { headers } from "next/headers";
import { deskMetadata } from "@/app/desk/staff-metadata";
import { whoAsks } from "@/app/desk/who";
import { textOf } from "@/app/text-of-query";
import { TicketGone } from "@/components/staff/tickets/ticket-gone";
import { TicketNotice } from "@/components/staff/tickets/ticket-notice";
import { TicketView } from "@/components/staff/tickets/ticket-view";
import { policy } from "@/content/policy";
import { ticketsMessages as copy } from "@/content/ui/tickets/en";
import type { StoredTicket } from "@/lib/desk/stored-ticket";
import { referenceIn } from "@/lib/desk/ticket-names";
import { siteOrigin } from "@/lib/server/http/asked-host";
import { describeError, processLog } from "@/lib/server/log/log";
import { outbox } from "@/lib/server/outbox/running";
import { settings } from "@/lib/server/settings";
import { filledReplies } from "@/lib/staff/replies/filled-replies";
import { loadFlows } from "@/lib/staff/transcript/found-ticket";
import { makeTranscript } from "@/lib/staff/transcript/make-transcript";

export const metadata = deskMetadata(copy.heading);

/** One ticket whole. Each time that it is shown is recorded in the audit list. */
export default async function TicketPage({ params, searchParams }: PageProps<"/desk/tickets/[reference]">) {
  const { reference } = await params;
  const query = new URLSearchParams(textOf(await searchParams));
  const token = await whoAsks();
  const now = new Date();
  const ref = referenceIn(reference);
  const stored = await (ref
    ? outbox().then(({ tickets }) => tickets.open(ref, token.name))
    : undefined
  )?.catch((error: unknown) => {
    processLog().error({ problem: describeError(error) }, "ticket not opened");
    return "unavailable" as const;
  });
  if (stored === "unavailable")
    return (
      <p role="alert" className="font-semibold text-stop">
        {copy.unavailable}
      </p>
    );
  if (stored === undefined) return <TicketGone reference={ref ?? reference.slice(0, 40)} />;
  const [flows, kept] = await Promise.all([loadFlows(), outbox().then(({ replies }) => replies.list())]);
  // No cache keeps a page of the desk, so its links may depend on the request.
  const origin = siteOrigin(await headers(), settings()) ?? "";
  const transcript = await makeTranscript(JSON.stringify(stored.ticket), {
    flows,
    policy,
    now,
    origin,
    signatures: kept.signatures,
  });
  if (transcript.form !== "ticket-json") return <TicketGone reference={ref ?? ""} />;
  return (
    <>
      <TicketNotice did={query.get("did")} />
      <TicketView
        stored={stored as StoredTicket}
        transcript={transcript}
        flows={flows}
        saved={await filledReplies(transcript, kept, origin)}
        role={token.role}
        now={now.getTime()}
      />
    </>
  );
}
