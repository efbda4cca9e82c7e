import type { FactId } from "@/content/facts";
import { defaultLanguage, isLanguage, type Language } from "@/content/languages";
import type { Policy } from "@/content/policy";
import { ticketCopy } from "@/content/ui/ticket/en";
import { ticketBodyCopy } from "@/content/ui/ticket-body/en";
import { type ReplyPoint, replyCopy } from "@/content/ui/transcript/en";
import { type Answer, formatAddress } from "@/lib/flow/address";
import type { Flow } from "@/lib/flow/flow";
import { describeDay, describeMoney } from "@/lib/ticket/describe-value";
import { fieldWords } from "@/lib/ticket/field-words";
import { fieldsOf, wantsScreenshot } from "@/lib/ticket/fields";
import { timeSincePayment } from "@/machines/missing-credits/time-since-payment";
import { refundAmount } from "@/machines/refunds/refund-amount";
import { refundWindow } from "@/machines/refunds/refund-window";
import type { Contradiction } from "../transcript/contradictions";
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
  const copy = replyCopy(policy);
  const points = pointsOf(told);
  const questions = [...new Set([...contradictions.map(({ ask }) => ask), ...stillNeeded(told)])];
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
  const copy = replyCopy(policy);
  const text = [copy.greeting, copy.thanks(undefined), `${copy.start}\n${origin}${address}`, copy.close];
  return { text: text.join("\n\n"), facts: [], address };
}

/** The subject of the ticket, made anew: that on the ticket holds what a person typed. */
function problemOf({ request, facts, time_zone = "UTC" }: FoundTicket): string | undefined {
  if (request === undefined) return undefined;
  const amount = facts.amount ? describeMoney(facts.amount) : "";
  const day = describeDay(facts.paid_at ?? facts.attempted_at ?? facts.period_from ?? "", time_zone);
  const needsBoth = /^(find-credits|move-credits|accept-card|check-charges|refund|refund-late)$/.test(
    request,
  );
  if (needsBoth && (amount === "" || day === "")) return undefined;
  return ticketBodyCopy.requests[request].problem(amount, day, facts.model ?? "");
}

/** What there is to say, by what is asked for and what is known. */
function pointsOf({ ticket, path, contradictions, policy, now }: Told): ReplyPoint[] {
  const { facts, issue, request, evidence } = ticket;
  const has = (step: string, option?: string) =>
    path.lines.some(
      (line) =>
        line.now?.step === step && line.how === "asked" && (option ?? line.now.option) === line.now.option,
    );
  switch (issue) {
    case "missing-credits": {
      if (request === "move-credits") return ["credits-move"];
      const since = facts.paid_at && timeSincePayment(new Date(facts.paid_at), policy, now);
      const isEarly = since !== undefined && since !== "" && since !== "longer-ago";
      const hasPicture = evidence.some(({ type }) => type.startsWith("image/"));
      return [
        isEarly ? "credits-early" : "credits-late",
        ...(wantsScreenshot(issue) && !hasPicture ? (["credits-screenshot"] as const) : []),
      ];
    }
    case "declined-card":
      return [
        "card-bank",
        ...(has("allow-international") ? (["card-international"] as const) : []),
        ...(has("other-card", "still-declined") ? [] : (["card-other"] as const)),
      ];
    case "unexpected-charges":
      return [
        ...(has("stop-loop", "own-code") ? (["charges-loop"] as const) : []),
        ...(has("exposed-key") ? (["charges-key"] as const) : []),
        "charges-look",
      ];
    case "free-model-charges":
      return [
        "free-suffix",
        "free-plugins",
        ...(facts.generation_ids ? [] : (["free-generations"] as const)),
      ];
    case "refunds": {
      if (request === "refund-late") return ["refund-wait"];
      const open = new Set(contradictions.map(({ id }) => id));
      const window = facts.paid_at && ticket.created_at && refundWindow(new Date(facts.paid_at), policy, now);
      if (window === "window-over" && !open.has("refund-window")) return ["refund-over"];
      const size = facts.amount?.currency === "USD" && refundAmount(facts.amount.amount, policy);
      // What contradicts itself is asked, not judged.
      if (!size || open.has("refund-window") || open.has("refund-amount")) return ["refund-rule"];
      // Why a button is missing, the rules don't say.
      if (has("use-button", "no-button")) return ["refund-rule"];
      return ["refund-rule", size === "under-limit" ? "refund-button" : "refund-ticket"];
    }
    case "invoices":
      if (
        has("cannot-change") ||
        has("find-invoice", "details-wrong") ||
        has("what-you-need", "wrong-invoice")
      )
        return ["invoice-locked", "invoice-details"];
      if (has("find-invoice")) return ["invoice-find"];
      return has("turn-on-invoices") ? ["invoice-on"] : ["invoice-details"];
    case "unauthorized-use":
      return [
        ...(has("revoke-keys", "done") ? [] : (["use-keys"] as const)),
        ...(has("change-password", "done") && has("check-recovery", "done")
          ? []
          : (["use-password"] as const)),
        "use-details",
      ];
  }
}

/** The questions of the form that the ticket does not answer. */
function stillNeeded({ ticket, path, contradictions }: Told): string[] {
  const asked = path.lines.flatMap(({ now, how }) => (now ? [{ ...now, how }] : []));
  const known: Readonly<Record<string, unknown>> = { ...ticket.facts, ...ticket };
  const isCrypto = ticket.facts.method === "crypto";
  return fieldsOf(ticket.issue, asked)
    .filter(({ id, required }) => required && known[id] === undefined && id !== "organization")
    .filter(
      ({ id }) => id !== "transaction_id" || contradictions.every((one) => one.id !== "crypto-without-hash"),
    )
    .map((field) => fieldWords(ticketCopy, field, ticket.issue, isCrypto).label);
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
  return formatAddress({ language: readIn(ticket.locale), issue: place.issue, step, answers, ref });
}

/** The language in which the person read the pages. */
function readIn(locale = ""): Language {
  const [language = ""] = locale.split("-");
  return isLanguage(language) ? language : defaultLanguage;
}
