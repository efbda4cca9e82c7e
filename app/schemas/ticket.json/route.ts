import { allowReading, answerReadable } from "@/lib/server/api/readable";
import { ticketJsonSchema } from "@/lib/ticket/schema";

let schema: ReturnType<typeof ticketJsonSchema> | undefined;

/** The published form of a ticket. */
export function GET(request: Request): Response {
  schema ??= ticketJsonSchema();
  return answerReadable(request, schema, { type: "application/schema+json" });
}

export const OPTIONS = allowReading;
