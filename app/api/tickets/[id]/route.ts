import { submitMessages } from "@/content/ui/submit/en";
import { observed } from "@/lib/server/log/observed";
import { outbox } from "@/lib/server/outbox/running";
import { problem } from "@/lib/ticket/problem";

/** What a receipt shows, as JSON: the receipt's page asks for it again and again. */
export const GET = observed(
  "GET /api/tickets",
  async (_request, { params }: RouteContext<"/api/tickets/[id]">) => {
    const { id } = await params;
    try {
      const receipt = await (await outbox()).receipt(id);
      return receipt
        ? Response.json(receipt, { headers: { "cache-control": "no-store" } })
        : problem({ status: 404, ...submitMessages.problems.unknown });
    } catch {
      return problem({ status: 503, ...submitMessages.problems.unavailable }, { "retry-after": "10" });
    }
  },
);
