import { goTo } from "@/app/desk/go-to";
import { plainAnswer } from "@/app/desk/plain-answer";
import { whoAsks } from "@/app/desk/who";
import { isLanguage } from "@/content/languages";
import { savedRepliesMessages } from "@/content/ui/saved-replies/en";
import { ticketsMessages } from "@/content/ui/tickets/en";
import { mayDo } from "@/lib/desk/role";
import { longest } from "@/lib/desk/saved-reply";
import { describeError, processLog } from "@/lib/server/log/log";
import { observed } from "@/lib/server/log/observed";
import { outbox } from "@/lib/server/outbox/running";

/** Keeps or deletes a saved reply, or keeps a signature: `act=keep`, `delete` or `sign`. `proxy.ts` refuses forms of other sites. */
export const POST = observed("POST /desk/replies/keep", async (request): Promise<Response> => {
  const form = await request.formData().catch(() => new FormData());
  const text = (name: string, most: number) =>
    String(form.get(name) ?? "")
      .replaceAll("\r\n", "\n")
      .replaceAll("\0", "")
      .trim()
      .slice(0, most);
  const { role, name: token } = await whoAsks();
  if (!mayDo(role, "reply")) return plainAnswer(403, ticketsMessages.refused);
  const id = text("id", 60);
  const language = text("language", 8);
  try {
    const { replies } = await outbox();
    const act = form.get("act");
    if (act === "delete" && id !== "") {
      await replies.delete(id, token);
      return goTo("/desk/replies?did=deleted");
    }
    if (!isLanguage(language)) return goTo("/desk/replies?did=problem");
    if (act === "sign") {
      await replies.sign(language, text("body", longest.signature), token);
      return goTo("/desk/replies?did=kept");
    }
    const reply = { name: text("name", longest.name), language, body: text("body", longest.body) };
    const isWhole = /^[0-9a-f-]{36}$|^$/.test(id) && reply.name !== "" && reply.body !== "";
    if (!isWhole) return goTo("/desk/replies?did=problem");
    const isKept = await replies.keep({ ...reply, id: id === "" ? undefined : id }, token);
    return goTo(`/desk/replies?did=${isKept ? "kept" : "full"}`);
  } catch (error) {
    processLog().error({ problem: describeError(error) }, "reply not kept");
    return plainAnswer(503, savedRepliesMessages.unavailable);
  }
});
