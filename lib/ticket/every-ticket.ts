import { everyIssue } from "@/machines/every-issue";
import { issues } from "@/machines/registry";
import { ticketSchemaOf } from "./schema";

/** `billing-ticket/1`, whatever the issue. */
export const ticketSchema = ticketSchemaOf(issues.map((issue) => [issue, everyIssue[issue].form]));
