import type { ReactNode } from "react";
import { defaultLanguage, languageFacts } from "@/content/languages";
import { commonLoaders } from "@/content/ui/common/messages";
import { contradictionsLoaders } from "@/content/ui/contradictions/messages";
import { submitLoaders } from "@/content/ui/submit/messages";
import { ticketLoaders } from "@/content/ui/ticket/messages";
import type { Flow } from "@/lib/flow/flow";
import type { ReceiptLine, Screen } from "@/lib/flow/screen";
import type { BuiltTicket } from "@/lib/ticket/build-ticket";
import { describeContradiction, type ToldContradiction } from "@/lib/ticket/contradictions";
import type { SecretKind } from "@/lib/ticket/redact";
import type { Ticket } from "@/lib/ticket/schema";
import { type FencedFact, factRows, fencedFacts, type TicketWriting } from "@/lib/ticket/ticket-body";
import { type FieldId, fieldIds } from "@/machines/form";
import { useLanguage, useMessages } from "../language/use-messages";
import { reviewHash } from "../wizard/address-store";
import { isPlainClick } from "../wizard/held-press";
import { Contradictions } from "./contradictions";
import type { ChosenFile } from "./read-attachment";
import { RedactedNotice } from "./redacted-notice";
import { WaysToSend } from "./ways-to-send";

interface Props {
  ticket: Ticket;
  /** What it asks for, in the language of the page. */
  ask: string | undefined;
  lines: readonly ReceiptLine[];
  files: readonly ChosenFile[];
  found: readonly SecretKind[];
  /** Support wants a screenshot, and none is attached. */
  lacksScreenshot: boolean;
  /** The form, to change a field in. */
  editHref: string;
  /** Made by the server for a page without scripts: everything must work as plain links and text. */
  plain: boolean;
  supportUrl: string;
  flow: Flow;
  screen: Screen;
  /** What does not fit together, to be asked once more; from the server it comes in words. */
  inDoubt: Pick<BuiltTicket, "contradictions" | "known"> | readonly ToldContradiction[] | undefined;
  /** Lets the person correct a field. */
  onCorrect: ((field: FieldId) => void) | undefined;
  /** The button that sends it. */
  send: ReactNode;
}

/** One line of the ticket: what it is about, what it says, where to change it. */
interface Row {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly assumed?: boolean;
  readonly changeHref?: string | undefined;
  readonly changeLabel?: string;
  /** Leads to the field itself, where scripts run. */
  readonly onChange?: (() => void) | undefined;
}

/** The receipt has become the ticket: the same lines in the same order, the reference on top, nothing hidden. */
export function ReviewTicket(props: Props) {
  const language = useLanguage();
  const ticketMessages = useMessages(ticketLoaders);
  const submitMessages = useMessages(submitLoaders);
  const common = useMessages(commonLoaders);
  const { ticket, ask, lines, files, found, lacksScreenshot, editHref, plain, supportUrl, send } = props;
  const words = useMessages(contradictionsLoaders);
  const { inDoubt = [] } = props;
  const told =
    "known" in inDoubt
      ? inDoubt.contradictions.map((one) =>
          describeContradiction(one, { ...inDoubt.known, lines }, { copy: ticketMessages, words, language }),
        )
      : inDoubt;
  const given = lines.filter(({ kind, how }) => kind === "answered" || how === "assumed");
  const tried = lines.filter(({ kind, how }) => kind === "tried" && how === "asked");
  const answers = given.map(
    (line): Row => ({
      id: `${line.issue}.${line.step}`,
      label: line.question.replaceAll("`", ""),
      value: line.answer.replaceAll("`", ""),
      assumed: line.how === "assumed",
      changeHref: line.changeHref,
      changeLabel: common.changeLabel(line.topic),
    }),
  );
  const left = lines.filter(({ kind, how }) => kind === "left" && how === "asked");
  const done = tried.map(({ question }) => question.replaceAll("`", "")).join("\n");
  const facts = fieldRows(ticket, { copy: ticketMessages, language }).map(
    (row): Row => ({
      ...row,
      // Without scripts nothing is kept, so a link would lead to an empty form: the browser's Back keeps it.
      changeHref: plain || row.id === "evidence" ? undefined : editHref,
      changeLabel: common.changeLabel(row.label),
      onChange: props.onCorrect && (() => props.onCorrect?.(row.id as FieldId)),
    }),
  );
  const along: Row[] = [
    ...(left.length === 0
      ? []
      : [
          {
            id: "left",
            label: submitMessages.review.left,
            value: left.map(({ question }) => question.replaceAll("`", "")).join("\n"),
          },
        ]),
    { id: "language", label: ticketMessages.rows.language, value: languageFacts[ticket.language].name },
    {
      id: "browser",
      label: submitMessages.review.browser,
      value: `${ticket.locale}, ${ticket.time_zone}`,
    },
    {
      id: "addresses",
      label: submitMessages.review.addresses,
      value: ticket.links.map(({ url }) => url.replace("https://", "")).join("\n"),
    },
  ];
  return (
    <>
      <p className="mt-3 max-w-[38rem] text-[1.0625rem]">
        {plain ? ticketMessages.reviewBodyPlain : ticketMessages.reviewBody}
        {language !== defaultLanguage && ` ${ticketMessages.inEnglish}`}
      </p>
      <div className="beside mt-6">
        <div className="min-w-0 max-w-[38rem]">
          <RedactedNotice found={found} />
          <div className="receipt">
            <div className="receipt-paper text-[0.9rem]" data-ticket={ticket.ref}>
              <header className="border-edge border-b border-dashed pb-3">
                <p className="flex flex-wrap justify-between gap-x-4">
                  <span>{ticket.ref}</span>
                  {ticket.priority === "urgent" && (
                    <strong className="text-stop">{ticketMessages.priority.urgent}</strong>
                  )}
                </p>
                <h2 lang="en" dir="ltr" className="mt-1 font-bold font-sans text-lg leading-snug">
                  {ticket.subject}
                </h2>
                {ticket.staff_ref && <p>{`${ticketMessages.rows.caseRef} ${ticket.staff_ref}`}</p>}
              </header>
              <p className="border-edge border-b border-dashed py-2.5" data-verdict>
                <span className="text-soft">{ticketMessages.rows.verdict}</span>{" "}
                <span lang="en" dir="ltr" className="font-semibold">
                  {ticket.verdict}
                </span>
              </p>
              {ask !== undefined && (
                <p className="border-edge border-b border-dashed py-2.5" data-ask>
                  <span className="text-soft">{submitMessages.receipt.rows.ask}</span>{" "}
                  <span className="font-semibold">{ask}</span>
                </p>
              )}
              {answers.length > 0 && <Rows rows={answers} />}
              {done !== "" && (
                <div className="border-line border-t border-dashed">
                  <Rows rows={[{ id: "tried", label: ticketMessages.rows.tried, value: done }]} />
                </div>
              )}
              <div className={answers.length > 0 ? "border-edge border-t border-dashed" : ""}>
                <Rows rows={facts} />
              </div>
              <div className="border-edge border-t border-dashed" data-along>
                <Rows rows={along} />
              </div>
            </div>
          </div>
        </div>
        <section aria-labelledby="send-title" className="no-print mt-8 wide:mt-0">
          <h2 id="send-title" className="font-bold text-xl">
            {submitMessages.heading}
          </h2>
          <p className="mt-1 mb-4">{submitMessages.intro}</p>
          <Contradictions
            flow={props.flow}
            screen={props.screen}
            told={told}
            hash={plain ? "" : reviewHash}
            isReview
            onCorrect={props.onCorrect}
          />
          {lacksScreenshot && (
            <p className="mb-4 rounded-lg bg-tint px-4 py-3" data-nudge>
              {ticketMessages.form.nudge}{" "}
              <a href={editHref} className="link">
                {ticketMessages.form.nudgeAdd}
              </a>
            </p>
          )}
          {send}
          <WaysToSend ticket={ticket} files={files} plain={plain} supportUrl={supportUrl} />
        </section>
      </div>
    </>
  );
}

/** What the form adds. Facts that only repeat an answer are in the ticket, but not twice on this page. */
function fieldRows(ticket: Ticket, writing: TicketWriting): Row[] {
  const { copy: ticketMessages } = writing;
  const { kind, organization } = ticket.requester.account;
  const { facts } = ticket;
  return [
    { id: "email", label: ticketMessages.fields.email.label, value: ticket.requester.email },
    ...(kind === "unknown"
      ? []
      : [
          {
            id: "account_kind",
            label: ticketMessages.rows.account,
            value: [ticketMessages.choices[kind], organization].filter(Boolean).join(": "),
          },
        ]),
    ...factRows(ticket, writing).filter(({ id }) => (fieldIds as readonly string[]).includes(id)),
    ...("activity" in facts && facts.activity
      ? [{ id: "activity", label: ticketMessages.fields.activity.label, value: facts.activity }]
      : []),
    ...(Object.keys(fencedFacts) as FencedFact[]).flatMap((id) => {
      const value = facts[id];
      return value ? [{ id, label: ticketMessages.fields[id].label, value }] : [];
    }),
    ...(ticket.note ? [{ id: "note", label: ticketMessages.rows.note, value: ticket.note }] : []),
    ...(ticket.attachments.length > 0
      ? [
          {
            id: "evidence",
            label: ticketMessages.rows.evidence,
            value: ticket.attachments
              .map(({ name, bytes }) => `${name} (${ticketMessages.form.size(bytes)})`)
              .join("\n"),
          },
        ]
      : []),
  ];
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const common = useMessages(commonLoaders);
  return (
    <dl className="divide-y divide-dashed divide-line">
      {rows.map((row) => (
        <div key={row.id} className="flex flex-wrap justify-between gap-x-4 py-2.5">
          <dt className="text-soft">{row.label}</dt>
          <dd className="order-last w-full whitespace-pre-wrap break-words font-semibold">
            {row.assumed ? (
              <em className="font-normal text-soft">{common.assumed}</em>
            ) : (
              <bdi>{row.value}</bdi>
            )}
          </dd>
          {row.changeHref !== undefined && (
            <dd className="no-print">
              <a
                href={row.changeHref}
                className="link inline-flex min-h-6 items-center font-sans"
                aria-label={row.changeLabel}
                onClick={(event) => {
                  if (!row.onChange || !isPlainClick(event.nativeEvent)) return;
                  event.preventDefault();
                  row.onChange();
                }}
              >
                {common.change}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
