import sql, { type Sql } from "sql-template-tag";
import { describeError, type Log } from "../log/log";
import type { Settings } from "../settings";
import { rowsOf, type Store } from "../store/store";
import type { DeskSignal, Tell } from "./tell-operator";
import { unsetDesks } from "./unset-desks";

interface Watching {
  readonly store: Store;
  readonly settings: Pick<Settings, "deliverTo"> & {
    readonly alert: Pick<Settings["alert"], "afterFailures" | "afterMinutes">;
  };
  readonly now: () => Date;
  /** `undefined` if no alert is set. */
  readonly tell: Tell | undefined;
  readonly log: Log;
}

/**
 * Watches whether help desks take tickets, and alerts the operator once when one does not, and once when it does
 * again. A desk is down if it failed one ticket often, one was given up since its last delivery, or it has not taken
 * one for long.
 */
export function watchDesks({ store, settings, now, tell, log }: Watching) {
  const { afterFailures, afterMinutes } = settings.alert;
  /** When a desk last took a ticket of this process. */
  const took = new Map<string, number>();
  const startedAt = now().getTime();
  let isLooking = false;

  async function lookAt(desk: string, say: Tell): Promise<void> {
    const at = now();
    const lastTook = took.get(desk);
    const [stuck] = await rowsOf<{ undelivered: number; failing: number; problem: string | null }>(
      store,
      // What is being sent has the time of its claim, not that of its failure, so it counts last.
      sql`select count(*) as undelivered,
          (select f.problem from delivery f
            where f.adapter = ${desk} and f.state <> 'delivered' and f.problem is not null
            order by case f.state when 'sending' then 1 else 0 end, f.updated_at desc limit 1) as problem,
          coalesce(sum(case when (due_at is not null and (attempts >= ${afterFailures} and problem is not null
              or created_at <= ${at.getTime() - afterMinutes * 60_000}))
            or (state = 'failed' and updated_at >= ${lastTook === undefined ? startedAt : lastTook + 1}) then 1 else 0 end), 0) as failing
        from delivery where adapter = ${desk} and state <> 'delivered'`,
    );
    const { undelivered = 0, failing = 0, problem = null } = stuck ?? {};
    const [told] = await rowsOf<{ since: number }>(
      store,
      sql`select since from desk_signal where adapter = ${desk}`,
    );
    const about = { desk, undelivered: Number(undelivered), problem, at };
    /** Whoever claims it first says it. An alert that failed is taken back: the next look sends it. */
    const tellOnce = async (type: DeskSignal["type"], claim: Sql, takeBack: Sql) => {
      if ((await rowsOf(store, claim)).length === 0) return;
      await say({ ...about, type }).catch(async (error: unknown) => {
        await store.run(takeBack);
        throw error;
      });
    };
    if (Number(failing) > 0) {
      if (told === undefined)
        await tellOnce(
          "desk.down",
          sql`insert into desk_signal (adapter, since) values (${desk}, ${at.getTime()})
            on conflict do nothing returning adapter`,
          sql`delete from desk_signal where adapter = ${desk}`,
        );
    } else if (told && (lastTook ?? 0) > told.since)
      await tellOnce(
        "desk.well",
        sql`delete from desk_signal where adapter = ${desk} and since = ${told.since} returning adapter`,
        sql`insert into desk_signal (adapter, since) values (${desk}, ${told.since}) on conflict do nothing`,
      );
  }

  return {
    /** A desk took a ticket. */
    delivered: (desk: string) => {
      took.set(desk, now().getTime());
    },
    /** Looks once at every desk. Never rejects: an alert that failed is sent by a later look. */
    look: async (): Promise<void> => {
      if (tell === undefined || isLooking) return;
      isLooking = true;
      // A desk that was taken out of the settings has no deliverer, but may have left tickets.
      const unset = await unsetDesks(store, settings.deliverTo).catch(() => []);
      for (const desk of [...settings.deliverTo, ...unset])
        await lookAt(desk, tell).catch((error: unknown) =>
          log.error({ desk, problem: describeError(error) }, "operator not told"),
        );
      isLooking = false;
    },
  };
}
