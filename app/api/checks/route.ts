import { settings } from "@/lib/delivery/settings";
import { observed } from "@/lib/observe/observed";
import type { ChecksConfig } from "@/lib/openrouter/relay-contract";

/** Settings are read when it is asked, not when it is built. */
export const dynamic = "force-dynamic";

/** Where a page may look things up. */
export const GET = observed("GET /api/checks", async (): Promise<Response> => {
  const { apiUrl, isRelayOn } = settings().live;
  return Response.json({ apiUrl, relay: isRelayOn } satisfies ChecksConfig, {
    headers: { "cache-control": "no-store" },
  });
});
