import { outbox } from "@/lib/delivery/running";

/** Ready for tickets: the store answers and the queue moves. 503 where not, with which of the two. */
export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const health = await outbox().then(
    (running) => running.health(),
    () => ({ store: false, queue: false }),
  );
  const status = health.store && health.queue ? 200 : 503;
  return Response.json(health, { status, headers: { "cache-control": "no-store" } });
}
