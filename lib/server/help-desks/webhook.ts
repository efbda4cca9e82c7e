import { readFile } from "node:fs/promises";
import { Webhook } from "standardwebhooks";
import type { Adapter, AttachedFile } from "./adapter";
import { httpFailure } from "./ask-desk";
import { postPublic, type Reach } from "./post-public";
import { withinLimit } from "./within-limit";

/** Bytes of all files that go along in one payload; base64 makes a third more of them. */
const filesLimit = 10_000_000;

/**
 * Posts the ticket as JSON to an address, signed as Standard Webhooks asks. `webhook-id` stays the same for every
 * attempt of a ticket; a receiver that keeps the ids it has seen takes each ticket once.
 *
 * Every attached file is listed in `attachments`, with its content in base64 as long as all that went before has
 * 10 MB at most together; beyond it `content` is null. Standard Webhooks would have payloads smaller than that, but a
 * link to the file would be a second way in that has to be guarded.
 *
 * @param url where to; redirects are not followed
 * @param secret `whsec_` and base64
 * @param allowPrivate whether the address may be one of a private network; else such a ticket fails for good
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function webhookAdapter({ url, secret, ...reach }: { url: string; secret: string } & Reach): Adapter {
  const signer = new Webhook(secret);
  return {
    name: "webhook",
    isIdempotent: true,
    async send(ticket, { files, idempotencyKey, signal, now }) {
      const body = JSON.stringify({
        type: "billing-ticket.created",
        timestamp: ticket.created_at,
        data: ticket,
        attachments: await attachmentsOf(files),
      });
      const post = { signer, id: idempotencyKey, at: now, body, signal };
      const { status, retryAfter } = await postPublic(url, post, reach);
      if (status < 200 || status > 299) throw httpFailure(status, retryAfter, now);
      return {};
    },
  };
}

async function attachmentsOf(files: readonly AttachedFile[]) {
  const { taken } = withinLimit(files, filesLimit);
  const contentOf = (file: AttachedFile) => (taken.includes(file) ? readFile(file.path, "base64") : null);
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      type: file.type,
      bytes: file.bytes,
      content: await contentOf(file),
    })),
  );
}
