import { outbox } from "@/lib/server/outbox/running";

/**
 * 200 if this process can take tickets, else 503; with how far each help desk is behind. A desk that is down takes no
 * server out of a balancer, because its tickets wait in the store.
 */
export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const health = await outbox().then(
    (running) => running.health(),
    () => ({ store: false, desks: [] }),
  );
  return Response.json(health, {
    status: health.store ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
