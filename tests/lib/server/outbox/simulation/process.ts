import type { Adapter } from "@/lib/server/help-desks/adapter";
import { createAccept } from "@/lib/server/outbox/accept";
import { type Clock, startDeliverer } from "@/lib/server/outbox/deliver";
import type { Store } from "@/lib/server/store/store";
import type { SimulatedClock } from "../simulated-clock";

/** What happens to one call of the store. */
export type Fate = "works" | "throws before" | "throws after" | "dies before" | "dies after";

/** A process of the product that can die between any two things it does. */
export interface SimulatedProcess {
  readonly isAlive: boolean;
  readonly store: Store;
  readonly clock: SimulatedClock;
  readonly accept: ReturnType<typeof createAccept>;
  /** Resolves when it dies. */
  readonly death: Promise<"died">;
  wake(): void;
  kill(): void;
}

interface World {
  readonly store: Store;
  readonly clock: SimulatedClock;
  readonly adapters: readonly Adapter[];
  /** Asked for each call of the store. */
  readonly fate: () => Fate;
  readonly random: () => number;
}

const never = new Promise<never>(() => {});

/** Starts one: its own store connection, clock and deliverers, on the store that all share. */
export function startProcess({ store, clock, adapters, fate, random }: World): SimulatedProcess {
  let isAlive = true;
  const { promise: death, resolve: die } = Promise.withResolvers<"died">();
  const kill = () => {
    isAlive = false;
    die("died");
  };
  // Who is dead goes on with nothing: each thing that it waits for stays away.
  const connection: Store = {
    dialect: store.dialect,
    run: async (...statements) => {
      if (!isAlive) return never;
      const is = fate();
      if (is === "throws before") throw new Error("The store is away");
      if (is === "dies before") {
        kill();
        return never;
      }
      const rows = await store.run(...statements);
      if (is === "dies after") kill();
      if (!isAlive) return never;
      if (is === "throws after") throw new Error("The store's answer was lost");
      return rows;
    },
    close: async () => undefined,
  };
  const own: Clock = {
    now: clock.now,
    setTimeout: (run, ms) => clock.setTimeout(() => isAlive && run(), ms),
    clearTimeout: clock.clearTimeout,
  };
  const silent = { info() {}, warn() {}, error() {} } as never;
  const deliverers = adapters.map((adapter) =>
    startDeliverer({
      store: connection,
      adapter: {
        ...adapter,
        send: async (ticket, attempt) => {
          if (!isAlive) return never;
          try {
            const answer = await adapter.send(ticket, attempt);
            return isAlive ? answer : await never;
          } catch (error) {
            if (!isAlive) return never;
            throw error;
          }
        },
      },
      log: silent,
      withFiles: (_id, run) => run([]),
      clock: own,
      // Seldom, so that hours pass in milliseconds.
      lookMs: 47_000,
      random,
    }),
  );
  return {
    get isAlive() {
      return isAlive;
    },
    store: connection,
    clock,
    accept: createAccept(
      connection,
      adapters.map(({ name }) => name),
    ),
    death,
    wake: () => {
      for (const deliverer of deliverers) deliverer.wake();
    },
    kill,
  };
}
