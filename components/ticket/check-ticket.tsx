import type { RefObject } from "react";
import { common } from "@/content/en/common";
import { ticketCopy } from "@/content/en/ticket";
import type { ReceiptLine } from "@/lib/flow/screen";
import type { SecretKind } from "@/lib/ticket/redact";
import type { Ticket } from "@/lib/ticket/schema";
import { factRows } from "@/lib/ticket/ticket-body";
import type { EvidenceFile } from "./evidence-field";
import { RedactedNotice } from "./redacted-notice";
import { WaysToSend } from "./ways-to-send";

interface Props {
  ticket: Ticket;
  lines: readonly ReceiptLine[];
  files: readonly EvidenceFile[];
  found: readonly SecretKind[];
  /** The form, to change a field in. */
  editHref: string;
  /** Made by the server for a page without scripts: everything must work as plain links and text. */
  plain: boolean;
  headingRef: RefObject<HTMLHeadingElement | null>;
  supportUrl: string;
}

/** The receipt has become the ticket: the same lines in the same order, the reference on top, nothing hidden. */
export function CheckTicket({ ticket, lines, files, found, editHref, plain, headingRef, supportUrl }: Props) {
  const account = ticket.requester.account;
  const rows = [
    { id: "email", label: ticketCopy.fields.email.label, value: ticket.requester.email },
    ...(account.kind === "unknown"
      ? []
      : [
          {
            id: "account_kind",
            label: ticketCopy.rows.account,
            value: [ticketCopy.choices[account.kind], account.organization].filter(Boolean).join(": "),
          },
        ]),
    ...factRows(ticket),
    ...("logs" in ticket.facts && ticket.facts.logs
      ? [{ id: "logs", label: ticketCopy.facts.logs ?? "", value: ticket.facts.logs }]
      : []),
    ...(ticket.note ? [{ id: "note", label: ticketCopy.body.words, value: ticket.note }] : []),
  ];
  const fieldNames = ticketCopy.fields as Readonly<Record<string, unknown>>;
  return (
    <section className="mt-8">
      <h2 ref={headingRef} tabIndex={-1} className="font-bold text-xl focus:outline-none">
        {ticketCopy.checkHeading}
      </h2>
      <p className="mt-1">{plain ? ticketCopy.checkBodyPlain : ticketCopy.checkBody}</p>
      <RedactedNotice found={found} />
      <div className="receipt-paper torn mt-5 text-[0.9rem]" data-ticket={ticket.ref}>
        <header className="border-edge border-b border-dashed pb-3">
          <p className="flex flex-wrap justify-between gap-x-4">
            <span>{ticket.ref}</span>
            {ticket.priority === "urgent" && (
              <strong className="text-stop">{ticketCopy.priority.urgent}</strong>
            )}
          </p>
          <h3 className="mt-1 font-bold font-sans text-lg leading-snug">{ticket.subject}</h3>
          {ticket.staff_ref && <p>{`${ticketCopy.rows.caseRef} ${ticket.staff_ref}`}</p>}
        </header>
        <ol className="divide-y divide-dashed divide-line">
          {lines.map((line) => (
            <li
              key={`${line.issue}.${line.step}`}
              className="flex items-baseline justify-between gap-4 py-2.5"
            >
              <div className="min-w-0">
                <p className="text-soft">{line.question}</p>
                <p className="font-semibold">
                  {line.how === "asked" ? (
                    line.answer
                  ) : (
                    <em className="font-normal text-soft">{common.assumed}</em>
                  )}
                </p>
              </div>
              <a
                href={line.changeHref}
                className="link no-print font-sans"
                aria-label={common.changeLabel(line.topic)}
              >
                {common.change}
              </a>
            </li>
          ))}
        </ol>
        <dl className="divide-y divide-dashed divide-line border-edge border-t border-dashed">
          {rows.map((row) => (
            <div key={row.id} className="flex items-baseline justify-between gap-4 py-2.5">
              <div className="min-w-0">
                <dt className="text-soft">{row.label}</dt>
                <dd className="whitespace-pre-wrap break-words font-semibold">{row.value}</dd>
              </div>
              {row.id in fieldNames && !plain && (
                <a
                  href={editHref}
                  className="link no-print font-sans"
                  aria-label={common.changeLabel(row.label)}
                >
                  {ticketCopy.edit}
                </a>
              )}
            </div>
          ))}
          {ticket.evidence.map((file) => (
            <div key={file.sha256} className="py-2.5">
              <dt className="text-soft">{ticketCopy.rows.evidence}</dt>
              <dd className="break-all font-semibold">{file.name}</dd>
            </div>
          ))}
        </dl>
      </div>
      <WaysToSend ticket={ticket} files={files} plain={plain} supportUrl={supportUrl} />
    </section>
  );
}
