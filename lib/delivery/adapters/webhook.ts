import { Webhook } from "standardwebhooks";
import type { Adapter } from "./adapter";
import { httpFailure } from "./http-failure";

/**
 * Posts the ticket as JSON to an address, signed as Standard Webhooks asks. `webhook-id` stays the same for every
 * attempt of a ticket; a receiver that keeps the ids it has seen takes each ticket once.
 *
 * @param url where to; redirects are not followed
 * @param secret `whsec_` and base64
 */
export function webhookAdapter({ url, secret }: { url: string; secret: string }): Adapter {
  const signer = new Webhook(secret);
  return {
    name: "webhook",
    isIdempotent: true,
    async send(ticket, { idempotencyKey, signal, now }) {
      const body = JSON.stringify({
        type: "billing-ticket.created",
        timestamp: ticket.created_at,
        data: ticket,
      });
      const response = await fetch(url, {
        method: "POST",
        redirect: "manual",
        signal,
        headers: {
          "content-type": "application/json",
          "webhook-id": idempotencyKey,
          "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
          "webhook-signature": signer.sign(idempotencyKey, now, body),
        },
        body,
      });
      await response.body?.cancel();
      if (!response.ok) throw httpFailure(response.status, response.headers.get("retry-after"), now);
      return {};
    },
  };
}
