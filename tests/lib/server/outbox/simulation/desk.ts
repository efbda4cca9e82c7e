import { type Adapter, DeliveryError } from "@/lib/server/help-desks/adapter";
import { httpFailure } from "@/lib/server/help-desks/ask-desk";

/** How a help desk of the simulation answers one attempt. */
export const moods = [
  "takes",
  "takes, and the answer is lost",
  "takes, and falls silent",
  "takes, then breaks",
  "refuses",
  "is busy",
  "breaks",
  "falls silent",
  "resets",
] as const;

export type Mood = (typeof moods)[number];

/** A help desk that several processes deliver to. */
export interface SimulatedDesk {
  readonly name: string;
  readonly isIdempotent: boolean;
  /** How often it made a ticket of each one. */
  readonly made: Map<string, number>;
  /** Tickets that it has refused for good. */
  readonly refused: Set<string>;
  /** @param mood how it answers, asked for each attempt */
  adapter(mood: () => Mood): Adapter;
}

/** @param isIdempotent whether it can tell a repeat */
export function simulatedDesk(name: string, isIdempotent: boolean): SimulatedDesk {
  const made: SimulatedDesk["made"] = new Map();
  const refused: SimulatedDesk["refused"] = new Set();
  const take = (id: string) => {
    const before = made.get(id) ?? 0;
    made.set(id, isIdempotent ? 1 : before + 1);
  };
  return {
    name,
    isIdempotent,
    made,
    refused,
    adapter: (mood) => ({
      name,
      isIdempotent,
      async send(_ticket, { idempotencyKey, signal, now }) {
        const is = mood();
        if (is.startsWith("takes")) take(idempotencyKey);
        switch (is) {
          case "takes":
            return { reference: `T-${made.size}` };
          case "takes, and the answer is lost":
          case "resets":
            throw new TypeError("fetch failed");
          case "takes, and falls silent":
          case "falls silent":
            return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
          case "takes, then breaks":
          case "breaks":
            throw httpFailure(500, null, now);
          case "is busy":
            throw httpFailure(429, "30", now);
          case "refuses":
            refused.add(idempotencyKey);
            throw new DeliveryError("HTTP 422", false, false);
        }
      },
    }),
  };
}
