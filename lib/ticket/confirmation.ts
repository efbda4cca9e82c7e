import type { Issue } from "@/machines/registry";

/** The path of a stored ticket's receipt. */
export interface ConfirmationLink {
  readonly id: string;
  readonly ref: string;
  /** Path of the receipt. */
  readonly receipt: string;
}

/** The state of a ticket for the person: a ticket in a folder has not arrived anywhere. */
export function progressOf({
  state,
  held_by,
}: Pick<Confirmation, "state" | "held_by">): Confirmation["state"] | "stored" {
  return state === "delivered" && held_by !== "desk" ? "stored" : state;
}

/** The content of the confirmation of a submitted ticket. */
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
  /** How far it is. What `delivered` means says `held_by`. */
  readonly state: "received" | "delivering" | "delivered" | "delayed";
  /**
   * Who has it besides our own store: a help desk, or only a folder of this server that support reads. `null` while
   * nobody has.
   */
  readonly held_by: "desk" | "folder" | null;
  /** The numbers that help desks gave it. */
  readonly references: readonly string[];
}
