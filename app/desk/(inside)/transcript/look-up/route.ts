import * as z from "zod/mini";
import { whoAsks } from "@/app/desk/who";
import { mostNames } from "@/lib/desk/ticket-names";
import { describeError, processLog } from "@/lib/server/log/log";
import { observed } from "@/lib/server/log/observed";
import { outbox } from "@/lib/server/outbox/running";

const list = z.array(z.string().check(z.minLength(1), z.maxLength(40))).check(z.maxLength(mostNames));
const namesSchema = z.object({ refs: list, ids: list, cases: list });

const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });

/**
 * The tickets that were pasted by name, and the names of none. Each that is found is recorded in the audit list.
 * `proxy.ts` refuses other sites.
 */
export const POST = observed("POST /desk/transcript/look-up", async (request): Promise<Response> => {
  const names = namesSchema.safeParse(await request.json().catch(() => undefined)).data;
  if (names === undefined) return answer(400, {});
  const { name } = await whoAsks();
  try {
    const { tickets } = await outbox();
    return answer(200, await tickets.readBack(names, name));
  } catch (error) {
    processLog().error({ problem: describeError(error) }, "tickets not read back");
    return answer(503, {});
  }
});
