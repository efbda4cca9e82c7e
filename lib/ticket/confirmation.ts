import type { Issue } from "@/machines/registry";

/** What the confirmation of a submitted ticket shows. */
export interface Confirmation {
  readonly id: string;
  readonly ref: string;
  readonly issue: Issue;
  /** What the person asked for, by its name in the issue's form. */
  readonly request: string;
  /** Masked: `a•••@example.org`. */
  readonly email: string;
  /** ISO 8601, UTC. */
  readonly received_at: string;
  /** How many went along. */
  readonly files: number;
  readonly state: "received" | "delivering" | "delivered" | "delayed";
  /** The numbers that help desks gave it. */
  readonly references: readonly string[];
}
