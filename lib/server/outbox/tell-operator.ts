import { Webhook } from "standardwebhooks";
import { sendMail } from "../help-desks/email";
import { postPublic } from "../help-desks/post-public";
import { describeError, type Log } from "../log/log";
import type { Settings } from "../settings";

/** The alert about a desk. It holds nothing of a ticket. */
export interface DeskSignal {
  readonly type: "desk.down" | "desk.well";
  /** The help desk, as the settings name it. */
  readonly desk: string;
  /** Tickets that it has not taken. */
  readonly undelivered: number;
  /** Why it last failed: a status or a code. */
  readonly problem: string | null;
  readonly at: Date;
}

/** Sends an alert. @throws if no way worked */
export type Tell = (signal: DeskSignal) => Promise<void>;

/**
 * The ways that the settings name; `undefined` if they name none. If one fails while another worked, the failure is
 * logged and not retried, because the other would send twice.
 *
 * @param patienceMs milliseconds that a receiver has to answer
 */
export function makeTell(
  { webhook, mail }: Pick<Settings["alert"], "webhook" | "mail">,
  log: Pick<Log, "error">,
  patienceMs = 10_000,
): Tell | undefined {
  const ways: ((signal: DeskSignal, patience: AbortSignal) => Promise<void>)[] = [];
  if (webhook) ways.push((signal, patience) => post(webhook, signal, patience));
  if (mail) ways.push((signal, patience) => send(mail, signal, patience));
  if (ways.length === 0) return undefined;
  return async (signal) => {
    const told = await Promise.allSettled(ways.map((way) => way(signal, AbortSignal.timeout(patienceMs))));
    const failed = told.filter((one) => one.status === "rejected");
    if (failed.length === ways.length) throw failed[0]?.reason;
    for (const { reason } of failed)
      log.error({ desk: signal.desk, problem: describeError(reason) }, "operator told by one way alone");
  };
}

async function post(
  { url, secret, ...reach }: NonNullable<Settings["alert"]["webhook"]>,
  signal: DeskSignal,
  patience: AbortSignal,
) {
  const { type, at, ...data } = signal;
  const id = `${type}-${data.desk}-${at.getTime()}`;
  const body = JSON.stringify({ type, timestamp: at.toISOString(), data });
  const { status } = await postPublic(
    url,
    { signer: new Webhook(secret), id, at, body, signal: patience },
    reach,
  );
  if (status < 200 || status > 299) throw new Error(`HTTP ${status}`);
}

async function send(
  { url, from, to }: NonNullable<Settings["alert"]["mail"]>,
  signal: DeskSignal,
  patience: AbortSignal,
) {
  const { type, desk, undelivered, problem, at } = signal;
  const state = type === "desk.down" ? "is down" : "is well again";
  await sendMail(url, {
    signal: patience,
    from,
    to,
    subject: `Billing help: ${desk} ${state}`,
    text: [
      `The help desk "${desk}" ${state}, ${at.toISOString()}.`,
      `Tickets that it has not taken: ${undelivered}.`,
      ...(problem && type === "desk.down" ? [`Last failure: ${problem}.`] : []),
      "See /desk/tickets?delivery=undelivered.",
    ].join("\n"),
  });
}
