import type { TicketNames } from "@/lib/desk/ticket-names";
import type { Ticket } from "@/lib/ticket/schema";

/** Why nothing was looked up; each has its sentence in `content/ui/transcript/en.ts`. */
export type NotLookedUp = "offline" | "logged-out" | "unavailable";

/** Milliseconds after which a look-up is given up. */
const longestWait = 15_000;

/**
 * Asks the store for tickets by their names: nothing else of what was pasted is sent.
 *
 * @returns each ticket once. Never throws.
 */
export async function lookUpTickets(names: TicketNames): Promise<readonly Ticket[] | NotLookedUp> {
  try {
    const response = await fetch("/desk/transcript/look-up", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(names),
      signal: AbortSignal.timeout(longestWait),
    });
    if (response.status === 401) return "logged-out";
    if (!response.ok) return "unavailable";
    const { tickets } = (await response.json()) as { tickets: Ticket[] };
    return tickets;
  } catch {
    return "offline";
  }
}
