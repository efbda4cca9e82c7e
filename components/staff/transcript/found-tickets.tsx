import { useEffect, useRef } from "react";
import { transcriptMessages as copy } from "@/content/ui/transcript/en";
import type { Flows } from "@/lib/staff/transcript/found-ticket";
import { describeInstant } from "@/lib/ticket/describe-value";
import type { Ticket } from "@/lib/ticket/schema";
import { NotFound } from "./ticket-parts";

/** Several tickets that were pasted by name: each to be opened. */
export function FoundTickets({
  tickets,
  flows,
  notFound,
}: {
  tickets: readonly Ticket[];
  flows: Flows;
  /** Sentences that name what was pasted and not found. */
  notFound: readonly string[];
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="mt-10 border-line border-t pt-8" data-found>
      <h2 ref={heading} tabIndex={-1} className="font-bold text-2xl focus:outline-none">
        {copy.lookUp.found(tickets.length)}
      </h2>
      <NotFound sentences={notFound} />
      <ul className="mt-3 max-w-[38rem] divide-y divide-line border-line border-y">
        {tickets.map(({ ref, subject, issue, created_at }) => (
          <li key={ref} className="py-2">
            <a href={`/desk/tickets/${ref}`} className="link inline-flex min-h-11 items-center">
              <bdi>{subject}</bdi>
            </a>
            <span className="block text-soft text-sm">
              <span className="font-mono">{ref}</span> · {flows[issue].messages.title} ·{" "}
              {describeInstant(created_at, "UTC")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
