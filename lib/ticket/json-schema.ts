import * as z from "zod/mini";
import { ticketSchema } from "./every-ticket";

/** `billing-ticket/1` as JSON Schema, draft 2020-12, made from the zod schema. */
export function ticketJsonSchema() {
  return { ...z.toJSONSchema(ticketSchema, { target: "draft-2020-12" }), title: "billing-ticket/1" };
}
