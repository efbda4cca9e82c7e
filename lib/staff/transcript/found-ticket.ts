import type { Language } from "@/content/languages";
import type { Flow } from "@/lib/flow/flow";
import { loadFlows as loadFlowList } from "@/lib/flow/load-flow";
import type { Attachment, Ticket } from "@/lib/ticket/schema";
import type { Facts } from "@/machines/form";
import type { Issue } from "@/machines/registry";

/** One step of the ticket. Ids are those of the ticket's day; Markdown has none for an answer that was not asked. */
export interface FoundLine {
  readonly issue?: Issue | undefined;
  readonly step?: string | undefined;
  readonly option?: string | undefined;
  readonly question: string;
  /** Empty if only the Markdown of an assumed line is known. */
  readonly answer: string;
  readonly how: "asked" | "assumed";
}

/** Fields that need no more than a look at the schema. */
export const plainFields = [
  "ref",
  "request",
  "subject",
  "priority",
  "note",
  "verdict",
  "staff_ref",
  "language",
  "locale",
  "time_zone",
  "created_at",
  "flow_version",
] as const satisfies readonly (keyof Ticket)[];

/** A ticket as far as it could be read. */
export interface FoundTicket extends Partial<Pick<Ticket, (typeof plainFields)[number]>> {
  readonly issue: Issue;
  readonly email?: string | undefined;
  readonly account?: Ticket["requester"]["account"] | undefined;
  /** The facts that were found, of any issue: an edited ticket may hold those of another. */
  readonly facts: Facts;
  readonly lines: readonly FoundLine[];
  readonly attachments: readonly Attachment[];
  /** Differences between the subject and the text of the same ticket: somebody changed one of them. */
  readonly edits?: readonly Edit[] | undefined;
}

/** A value that differs in two places of a ticket. */
export interface Edit {
  readonly field: EditedField;
  /** As it is among the facts. */
  readonly told: unknown;
  /** As the other place has it: a value of the same kind, or its words. */
  readonly other: unknown;
  readonly where: "subject" | "text";
}

export type EditedField = keyof Facts | "email" | "note";

/** A piece that a ticket should have, and was not read. */
export interface Unread {
  /** Its place, in the ticket's own names: `facts.paid_at`, `transcript 3`. */
  readonly field: string;
  readonly why: "missing" | "wrong";
}

/** The result of reading a text. */
export interface Found {
  readonly ticket: FoundTicket;
  readonly unread: readonly Unread[];
  /** The text ends or breaks in the middle, so the last piece may be cut. */
  readonly isBroken: boolean;
}

export type Flows = Readonly<Record<Issue, Flow>>;

/** All flows: a pasted text may be about any of them. */
export async function loadFlows(language?: Language): Promise<Flows> {
  const flows = await loadFlowList(language);
  return Object.fromEntries(flows.map((flow) => [flow.issue, flow])) as unknown as Flows;
}
