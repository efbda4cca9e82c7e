import type { Instrumentation } from "next";

/** Runs once when the server starts: what was left undelivered goes on at once, not with the first visitor. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { refuseEarly } = await import("@/lib/server/http/refuse-early");
  refuseEarly(process.env.TRUST_PROXY === "1");
  if (process.env.NODE_ENV === "production") {
    // While developing, Next posts to itself, at addresses of its own, and pages change.
    const { guardBodies } = await import("@/lib/server/http/guard-bodies");
    const { repeatPages } = await import("@/lib/server/http/repeat-pages");
    guardBodies(repeatPages());
  }
  const { startDelivering } = await import("@/lib/server/outbox/running");
  await startDelivering();
  // Last, because only the process that holds the folder may write into it, and a wrong setting is reported before.
  const { openDesk } = await import("@/lib/server/log-in/token");
  openDesk();
}

/** For a page that failed, the log gets its pattern and not its address, which may hold an id. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { processLog, describeError } = await import("@/lib/server/log/log");
  processLog().error({ route: context.routePath, problem: describeError(error) }, "page failed");
};
