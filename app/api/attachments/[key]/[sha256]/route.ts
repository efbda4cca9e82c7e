import { refuse } from "@/lib/server/api/refuse";
import { isSameSite } from "@/lib/server/http/asked-host";
import { take } from "@/lib/server/limits/rate-limit";
import { describeError, processLog } from "@/lib/server/log/log";
import { observed } from "@/lib/server/log/observed";
import { outbox } from "@/lib/server/outbox/running";
import { settings } from "@/lib/server/settings";
import { mostFileBytes } from "@/lib/ticket/ticket-limits";

const keyForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const hashForm = /^[0-9a-f]{64}$/;

const statuses = { "too-large": 413, "wrong-kind": 415, broken: 422, changed: 422, "too-many": 409 } as const;

/**
 * Takes one file of a form, before its ticket is sent: `PUT /api/attachments/{idempotency key}/{sha256 of the body}`.
 * 201 when it is on disk, 200 if it was there before. Refused files are problems (RFC 9457) with a sentence each.
 */
export const PUT = observed(
  "PUT /api/attachments",
  async (request, { params }: RouteContext<"/api/attachments/[key]/[sha256]">): Promise<Response> => {
    const { key, sha256 } = await params;
    if (!isSameSite(request.headers, settings().trustProxy)) return refuse(request, 403, "forbidden");
    if (!keyForm.test(key) || !hashForm.test(sha256)) return refuse(request, 404, "unknown");
    if (!(Number(request.headers.get("content-length") ?? 0) <= mostFileBytes))
      return refuse(request, 413, "too-large");
    try {
      const running = await outbox();
      const received = await running.receive({
        key: key.toLowerCase(),
        sha256,
        body: heldBack(request),
        signal: request.signal,
      });
      if ("refused" in received) return refuse(request, statuses[received.refused], received.refused);
      const { isNew, ...stored } = received;
      return Response.json(stored, { status: isNew ? 201 : 200, headers: { "cache-control": "no-store" } });
    } catch (error) {
      if (error instanceof HeldBack)
        return refuse(request, 429, "tooMany", {}, { "retry-after": String(error.seconds) });
      // Nobody is there to read it, and nothing here is at fault.
      if (request.signal.aborted) return refuse(request, statuses.changed, "changed");
      processLog().error({ problem: describeError(error) }, "file not stored");
      return refuse(request, 503, "fileUnavailable", {}, { "retry-after": "10" });
    }
  },
);

/** More than this sender, or all together, may send in an hour. */
class HeldBack extends Error {
  override readonly name = "HeldBack";
  constructor(readonly seconds: number) {
    super("Too many files");
  }
}

/** A request costs something without a byte in it, too. */
const leastBytes = 16_000;

/** The body, counted as it comes in: what was only announced takes nothing from anybody. */
async function* heldBack(request: Request): AsyncGenerator<Uint8Array> {
  const count = async (bytes: number) => {
    const seconds = await take("file", request.headers, Math.ceil(bytes / 1000));
    if (seconds > 0) throw new HeldBack(seconds);
  };
  await count(leastBytes);
  for await (const piece of request.body ?? []) {
    await count(piece.length);
    yield piece;
  }
}
