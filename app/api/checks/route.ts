import type { LookupConfig } from "@/lib/lookup/relay-contract";
import { observed } from "@/lib/server/log/observed";
import { settings } from "@/lib/server/settings";

/** Settings are read when it is asked, not when it is built. */
export const dynamic = "force-dynamic";

/** Says where a page may look things up. */
export const GET = observed("GET /api/checks", async (): Promise<Response> => {
  const { apiUrl, isRelayOn } = settings().live;
  return Response.json({ apiUrl, relay: isRelayOn } satisfies LookupConfig, {
    headers: { "cache-control": "no-store" },
  });
});
