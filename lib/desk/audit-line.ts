/** What the audit list records; each has its words in `content/ui/tickets/en.ts`. */
export type Noted =
  | "searched"
  | "opened"
  | "opened-file"
  | "read-back"
  | "retried"
  | "answered"
  | "done"
  | "reopened"
  | "deleted"
  | "reply-kept"
  | "reply-deleted";

/** A line of the audit list. It holds nothing about a person. */
export interface AuditLine {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Name of the token. */
  readonly token: string;
  readonly what: Noted;
  /** Reference of the ticket that the line is about. */
  readonly ref: string | null;
  /** How a search was made, or the number of a file. */
  readonly detail: string | null;
}
