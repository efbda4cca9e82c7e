import { Webhook } from "standardwebhooks";
import { webhookAdapter } from "@/lib/server/help-desks/webhook";
import type { Desk, Taken } from "./desk";
import { startHttpDesk } from "./http-desk";

const secretOf = (text: string) => `whsec_${Buffer.from(text).toString("base64")}`;

/** A receiver of Standard Webhooks: it checks the signature and takes each id once. */
export async function startWebhook(now: Date) {
  const taken = new Map<string, Taken>();
  const signer = new Webhook(secretOf("a secret of the tests"));
  const http = await startHttpDesk(({ headers, body }) => {
    const id = String(headers["webhook-id"]);
    const at = new Date(Number(headers["webhook-timestamp"]) * 1000);
    if (headers["webhook-signature"] !== signer.sign(id, at, body.toString())) return { status: 401 };
    if (at.getTime() !== now.getTime()) return { status: 400 };
    const { data, attachments } = JSON.parse(body.toString());
    taken.set(id, {
      subject: data.subject,
      body: data.body,
      email: data.requester.email,
      priority: data.priority,
      language: data.language,
      caseRef: data.staff_ref,
      files: attachments
        .filter(({ content }: { content: string | null }) => content !== null)
        .map(({ name, content }: { name: string; content: string }) => ({
          name,
          content: Buffer.from(content, "base64"),
        })),
    });
    return { status: 200, body: {} };
  });
  const adapter = (secret: string) =>
    webhookAdapter({ url: http.url, secret: secretOf(secret), allowPrivate: true });
  return {
    http,
    adapter: adapter("a secret of the tests"),
    stranger: adapter("another secret"),
    tickets: async () => [...taken.values()],
    close: http.close,
  } satisfies Desk & Record<string, unknown>;
}
