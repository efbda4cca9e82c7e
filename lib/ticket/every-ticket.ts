import * as z from "zod/mini";
import { everyIssue } from "@/machines/every-issue";
import { issues } from "@/machines/registry";
import { ticketSchemaOf } from "./schema";

/** `billing-ticket/2`, whatever the issue. */
export const ticketSchema = ticketSchemaOf(issues.map((issue) => [issue, everyIssue[issue].form]));

/** `billing-ticket/2` as JSON Schema, draft 2020-12, made from the zod schema. */
export function ticketJsonSchema() {
  return { ...z.toJSONSchema(ticketSchema, { target: "draft-2020-12" }), title: "billing-ticket/2" };
}
