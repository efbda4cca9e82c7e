import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { ticketMessages } from "@/content/ui/ticket/en";
import { transcriptMessages as copy } from "@/content/ui/transcript/en";
import type { Contradiction } from "@/lib/staff/transcript/contradictions";
import type { FoundTicket } from "@/lib/staff/transcript/found-ticket";
import type { TicketTranscript } from "@/lib/staff/transcript/make-transcript";
import { describeInstant } from "@/lib/ticket/describe-value";
import { type FencedFact, factRows, fencedFacts } from "@/lib/ticket/ticket-body";
import { everyRequest } from "@/machines/every-issue";

/** A label and its value; one without a value is left out. */
export type Row = readonly [label: string, value: string | undefined];

/** What a ticket says of itself. */
export function ticketRows({ ticket, version }: TicketTranscript): Row[] {
  const { request, priority, created_at, time_zone = "UTC" } = ticket;
  return [
    [copy.rows.request, everyRequest[request ?? ""]?.ask ?? copy.notTold],
    [ticketMessages.rows.priority, priority ? ticketMessages.priority[priority] : copy.notTold],
    [copy.rows.created, created_at ? describeInstant(created_at, time_zone) : copy.notTold],
    [
      copy.rows.version,
      version.kind === "unknown"
        ? copy.notTold
        : version.kind === "same"
          ? copy.version.same(version.now)
          : copy.version.other(version.given, version.now),
    ],
  ];
}

/** What to know before one trusts the rest, and what does not fit together. */
export function Doubts({ transcript }: { transcript: TicketTranscript }) {
  const { version, isBroken, unread, contradictions } = transcript;
  return (
    <>
      {version.kind === "other" && <Notice mark="version">{copy.version.note}</Notice>}
      {isBroken && <Notice mark="broken">{copy.broken}</Notice>}
      {unread.length > 0 && (
        <details className="mt-4" open data-unread>
          <summary className="link min-h-11 content-center">
            {copy.unreadTitle} ({unread.length})
          </summary>
          <ul className="list-disc ps-5">
            {unread.map(({ field, why }) => (
              <li key={field}>
                <code>{field}</code> {copy.unread[why]}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Contradictions found={contradictions} isWhole={!isBroken && unread.length === 0} />
    </>
  );
}

export function Notice({ mark, children }: { mark: string; children: ReactNode }) {
  return (
    <p className="mt-4 flex gap-2.5 rounded-lg bg-wait-tint px-4 py-3 text-wait" data-notice={mark}>
      <Icon name="info" className="mt-0.5" />
      <span>{children}</span>
    </p>
  );
}

/** What was pasted by name beside what is shown, and not found. */
export function NotFound({ sentences }: { sentences: readonly string[] }) {
  return sentences.length === 0 ? null : <Notice mark="not-found">{sentences.join(" ")}</Notice>;
}

/**
 * What does not fit together, with what to ask.
 *
 * @param isWhole whether all of the ticket could be read
 */
function Contradictions({ found, isWhole }: { found: readonly Contradiction[]; isWhole: boolean }) {
  return (
    <section className="mt-8" aria-labelledby="contradictions">
      <h3 id="contradictions" className="font-bold text-lg">
        {copy.contradictions}
      </h3>
      {found.length === 0 ? (
        <p className="mt-1 flex items-center gap-2">
          <Icon name="check" className="text-done" />
          {isWhole ? copy.noContradictions : copy.noContradictionsRead}
        </p>
      ) : (
        <ul className="mt-3 space-y-3">
          {found.map(({ id, sentence, ask, at }) => (
            <li
              key={id}
              data-contradiction={id}
              className="flex gap-2.5 rounded-lg border-wait border-s-4 bg-wait-tint px-4 py-3 text-wait"
            >
              <Icon name="warn" className="mt-0.5" />
              <div className="min-w-0">
                <p className="font-semibold">{sentence}</p>
                <p className="mt-1">
                  {copy.ask} {ask}
                </p>
                {at && (
                  <a
                    href={`/desk/flows/${at.issue}/${at.step}`}
                    className="inline-flex min-h-11 items-center underline"
                  >
                    {copy.openStep}
                    <span className="sr-only">: {sentence}</span>
                  </a>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/**
 * The facts of the ticket.
 *
 * @param hrefOf the address of an attachment, by its place from 0; `undefined` if there is none
 */
export function Facts({
  ticket,
  hrefOf,
}: {
  ticket: FoundTicket;
  hrefOf?: (place: number) => string | undefined;
}) {
  const { facts, account, email, attachments, note, time_zone = "UTC" } = ticket;
  const who = account && [ticketMessages.rows.accountKinds[account.kind], account.organization];
  const told: Row[] = [
    [ticketMessages.rows.email, email],
    [ticketMessages.rows.account, who?.filter(Boolean).join(", ")],
    ...factRows({ facts, time_zone }).map(({ label, value }): Row => [label, value]),
  ];
  const texts: Row[] = [
    [copy.words, note],
    [copy.activity, facts.activity],
    ...(Object.keys(fencedFacts) as FencedFact[]).map((id): Row => [fencedFacts[id], facts[id]]),
  ];
  return (
    <>
      <h3 className="mt-8 font-bold text-lg">{copy.facts}</h3>
      <Rows rows={told} />
      {texts.map(
        ([title, text]) =>
          text && (
            <section key={title} className="mt-5">
              <h4 className="font-semibold">{title}</h4>
              <p className="mt-1 whitespace-pre-wrap border-line border-s-2 ps-3">{text}</p>
            </section>
          ),
      )}
      <h3 className="mt-8 font-bold text-lg">{copy.evidence}</h3>
      {attachments.length === 0 ? (
        <p className="text-soft">{copy.noEvidence}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line border-line border-y">
          {attachments.map(({ sha256, name, type, bytes }, place) => (
            <li key={sha256} className="py-2">
              <FileName name={name} href={hrefOf?.(place)} />{" "}
              <span className="text-soft">
                {type} · {ticketMessages.form.size(bytes)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Label and value; a row without a value is left out. */
export function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <dl className="mt-3 divide-y divide-line border-line border-y">
      {rows.map(
        ([label, value]) =>
          value && (
            <div key={label} className="grid gap-x-4 py-2 sm:grid-cols-[11rem_minmax(0,1fr)]">
              <dt className="text-soft">{label}</dt>
              <dd className="min-w-0">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function FileName({ name, href }: { name: string; href: string | undefined }) {
  return href === undefined ? (
    <bdi>{name}</bdi>
  ) : (
    <a href={href} className="link inline-flex min-h-11 items-center">
      <bdi>{name}</bdi>
    </a>
  );
}
