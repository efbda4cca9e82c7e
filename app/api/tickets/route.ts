import * as z from "zod/mini";
import { refuse } from "@/lib/server/api/refuse";
import { isSameSite } from "@/lib/server/http/asked-host";
import { readJson } from "@/lib/server/http/read-json-body";
import { mostSubmitted } from "@/lib/server/limits/body-limits";
import { take } from "@/lib/server/limits/rate-limit";
import { describeError, processLog } from "@/lib/server/log/log";
import { observed } from "@/lib/server/log/observed";
import { outbox } from "@/lib/server/outbox/running";
import { settings } from "@/lib/server/settings";
import { doubtOf, submissionSchema } from "@/lib/ticket/submission";
import { leastSeconds } from "@/lib/ticket/ticket-limits";

/**
 * Takes a ticket. Answers only when the store has committed: 201 with the receipt, 200 if the same submission was
 * taken before. Everything else is a problem (RFC 9457) with a sentence for the person.
 */
export const POST = observed("POST /api/tickets", async (request): Promise<Response> => {
  if (!isSameSite(request.headers, settings().trustProxy)) return refuse(request, 403, "forbidden");
  const body = await readJson(request, mostSubmitted);
  if ("refused" in body) return refuse(request, body.refused, unreadable[body.refused]);
  const submission = submissionSchema.safeParse(body.json, { error: z.locales.en().localeError });
  if (!submission.success)
    return refuse(request, 422, "malformed", {
      errors: submission.error.issues.map(({ path, message }) => wrongAt(path, message)),
    });
  const doubt = doubtOf(submission.data);
  if (doubt === "too-fast") return refuse(request, 429, doubt, {}, { "retry-after": String(leastSeconds) });
  if (doubt) return refuse(request, 422, doubt);
  try {
    const running = await outbox();
    const seconds = await take("ticket", request.headers);
    if (seconds > 0) return refuse(request, 429, "tooMany", {}, { "retry-after": String(seconds) });
    const accepted = await running.accept(submission.data);
    switch (accepted.kind) {
      case "stored":
        return answer(201, accepted.link);
      case "repeated":
        return answer(200, accepted.link);
      case "conflict":
        return refuse(request, 409, "conflict", { receipt: accepted.link.receipt });
      case "deleted":
        return refuse(request, 410, "deleted");
      case "files-missing":
        return refuse(request, 422, "files-missing");
      case "invalid":
        return refuse(request, 422, "invalid", {
          errors: Object.entries(accepted.errors).map(([field, detail]) => wrongAt(["draft", field], detail)),
        });
    }
  } catch (error) {
    processLog().error({ problem: describeError(error) }, "ticket not stored");
    return refuse(request, 503, "unavailable", {}, { "retry-after": "10" });
  }
});

const unreadable = { 400: "unreadable", 413: "tooLarge", 415: "wrongType" } as const;

/** A place of the body, and what to do there. */
const wrongAt = (path: readonly PropertyKey[], detail: string) => ({
  pointer: `#${path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")}`,
  detail,
});

function answer(status: number, link: { id: string; ref: string; receipt: string }): Response {
  return Response.json(link, { status, headers: { location: link.receipt, "cache-control": "no-store" } });
}
