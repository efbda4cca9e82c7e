/** Runs once when the server starts: what was left undelivered goes on at once, not with the first visitor. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startDelivering } = await import("@/lib/delivery/running");
  await startDelivering();
}
