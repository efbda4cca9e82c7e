import { goTo } from "@/app/desk/go-to";
import { whoAsks } from "@/app/desk/who";
import { longestSearch } from "@/lib/desk/ticket-list";
import { referenceIn } from "@/lib/desk/ticket-names";
import { observed } from "@/lib/server/log/observed";
import { sealSearch } from "@/lib/server/log-in/sealed-search";

/** Takes a search, and leads to what it finds: a reference to its ticket, anything else to the list. `proxy.ts` refuses forms of other sites. */
export const POST = observed("POST /desk/tickets/search", async (request): Promise<Response> => {
  const form = await request.formData().catch(() => new FormData());
  const text = String(form.get("text") ?? "")
    .trim()
    .slice(0, longestSearch);
  if (text === "") return goTo("/desk/tickets");
  const reference = referenceIn(text);
  if (reference) return goTo(`/desk/tickets/${reference}`);
  return goTo(`/desk/tickets?search=${await sealSearch(text, await whoAsks(), new Date())}`);
});
