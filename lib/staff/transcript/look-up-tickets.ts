import type { TicketNames } from "@/lib/desk/ticket-names";
import type { Ticket } from "@/lib/ticket/schema";

/** Why nothing was looked up; each has its sentence in `content/ui/transcript/en.ts`. */
type NotLookedUp = "offline" | "logged-out" | "unavailable";

/** What the store has of the names that were pasted. */
interface LookedUp {
  readonly tickets: readonly Ticket[];
  /** The names of no ticket here. */
  readonly missing: TicketNames;
}

/** Milliseconds after which a look-up is given up. */
const longestWait = 15_000;

/**
 * Asks the store for tickets by their names: nothing else of what was pasted is sent.
 *
 * @returns each ticket once, and the names of none. Never throws.
 */
export async function lookUpTickets(names: TicketNames): Promise<LookedUp | NotLookedUp> {
  try {
    const response = await fetch("/desk/transcript/look-up", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(names),
      signal: AbortSignal.timeout(longestWait),
    });
    if (response.status === 401) return "logged-out";
    if (!response.ok) return "unavailable";
    return (await response.json()) as LookedUp;
  } catch {
    return "offline";
  }
}
