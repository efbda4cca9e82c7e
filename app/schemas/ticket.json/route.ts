import { ticketJsonSchema } from "@/lib/ticket/every-ticket";

export const dynamic = "force-static";

/** The published form of a ticket. */
export function GET(): Response {
  return Response.json(ticketJsonSchema(), { headers: { "content-type": "application/schema+json" } });
}
