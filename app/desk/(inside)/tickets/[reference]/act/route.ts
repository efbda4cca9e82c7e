import { goTo } from "@/app/desk/go-to";
import { plainAnswer } from "@/app/desk/plain-answer";
import { whoAsks } from "@/app/desk/who";
import { ticketsMessages } from "@/content/ui/tickets/en";
import { type Act, isAct, mayDo } from "@/lib/desk/role";
import { referenceIn } from "@/lib/desk/ticket-names";
import { describeError, processLog } from "@/lib/server/log/log";
import { observed } from "@/lib/server/log/observed";
import { outbox } from "@/lib/server/outbox/running";

type Did = keyof typeof ticketsMessages.did;

/** What a button of a ticket's page asks for: `act=retry`, `done`, `answered`, `reopen` or `delete`. `proxy.ts` refuses forms of other sites. */
export const POST = observed(
  "POST /desk/tickets/[reference]/act",
  async (request, { params }: RouteContext<"/desk/tickets/[reference]/act">): Promise<Response> => {
    const ref = referenceIn((await params).reference);
    const form = await request.formData().catch(() => new FormData());
    const act = String(form.get("act") ?? "");
    if (ref === undefined || !isAct(act))
      return plainAnswer(400, "This form can't be read, so nothing was done with it.");
    const { role, name } = await whoAsks();
    if (!mayDo(role, act)) return plainAnswer(403, ticketsMessages.refused);
    try {
      const did = await doIt(act, ref, name);
      const isThere = did !== "deleted" && did !== "gone";
      return goTo(`/desk/tickets${isThere ? `/${ref}` : ""}?did=${did}`);
    } catch (error) {
      processLog().error({ problem: describeError(error) }, "ticket not changed");
      return plainAnswer(503, ticketsMessages.unavailable);
    }
  },
);

async function doIt(act: Act, ref: string, token: string): Promise<Did> {
  const { tickets } = await outbox();
  if (act === "retry") {
    const count = await tickets.retry(ref, token);
    return count === undefined ? "gone" : count > 0 ? "retried" : "nothing-to-retry";
  }
  if (act === "delete") return (await tickets.delete(ref, token)) ? "deleted" : "gone";
  const how = act === "done" || act === "answered" ? act : "reopened";
  return (await tickets.mark(ref, how, token)) ? how : "gone";
}
