import { createTransport, type Transporter } from "nodemailer";
import { ticketText } from "@/lib/ticket/ticket-body";
import { type Adapter, DeliveryError } from "./adapter";

/**
 * Sends the ticket as an email to the help desk's address, with the JSON and the person's files attached; the files go
 * from disk to the server in pieces. Answers go to the person.
 * SMTP knows no repeats: the Message-ID is the same for every attempt, and a repeat says so in a header.
 *
 * @param url `smtp://` or `smtps://`, with user and password where the server wants them
 * @see https://nodemailer.com/message/attachments
 */
export function emailAdapter({ url, from, to }: { url: string; from: string; to: string }): Adapter {
  return {
    name: "email",
    isIdempotent: false,
    async send(ticket, { files, idempotencyKey, repeated, signal }) {
      try {
        const sent = await sendMail(url, {
          signal,
          from,
          to,
          replyTo: ticket.requester.email,
          subject: `${ticket.subject} (${ticket.ref})`,
          messageId: `<${idempotencyKey}@billing-help.invalid>`,
          priority: ticket.priority === "urgent" ? "high" : "normal",
          headers: {
            // In which language the person wants to be answered, by RFC 3282.
            "Accept-Language": ticket.language,
            "X-Billing-Issue": ticket.issue,
            "X-Billing-Request": ticket.request,
            ...(ticket.staff_ref ? { "X-Billing-Case": ticket.staff_ref } : {}),
            ...(repeated ? { "X-Possible-Duplicate": "yes" } : {}),
          },
          text: ticketText(ticket),
          attachments: [
            {
              filename: `${ticket.ref}.json`,
              contentType: "application/json",
              content: JSON.stringify(ticket, null, 2),
            },
            ...files.map(({ name, type, path }) => ({ filename: name, contentType: type, path })),
          ],
        });
        return { reference: sent.messageId };
      } catch (error) {
        signal.throwIfAborted();
        throw smtpFailure(error);
      }
    },
  };
}

/** Sends one email, on a connection of its own. */
export async function sendMail(url: string, mail: Parameters<Transporter["sendMail"]>[0]) {
  const transport = createTransport(url, {});
  try {
    return await transport.sendMail(mail);
  } finally {
    transport.close();
  }
}

/** 4xx of SMTP and a broken connection are tried again; a refusal (5xx) and a wrong password never get better. */
function smtpFailure(error: unknown): DeliveryError {
  const { responseCode, code } = (error ?? {}) as { responseCode?: number; code?: string };
  if (typeof responseCode === "number") {
    return new DeliveryError(`SMTP ${responseCode}`, responseCode < 500, false);
  }
  return new DeliveryError(`SMTP ${/^[A-Z_]{2,20}$/.test(code ?? "") ? code : "failure"}`, true, true);
}
