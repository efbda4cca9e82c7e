import { replyLoaders } from "@/content/ui/reply/messages";
import { fillReply, type SavedReply, type Signatures } from "@/lib/desk/saved-reply";
import { languageOf, pathIn } from "@/lib/language/language-path";
import { loadMessages } from "@/lib/language/load-messages";
import type { TicketTranscript } from "../transcript/make-transcript";
import { figuresIn } from "./suggest-reply";

/** A reply of the team's own, filled in for a ticket. */
export type FilledReply = Awaited<ReturnType<typeof filledReplies>>[number];

/**
 * The team's own replies, filled with the values of a ticket, those in the customer's language first.
 *
 * @param origin of the links, such as `https://help.example.org`
 */
export async function filledReplies(
  { ticket, reply, address }: TicketTranscript,
  { replies, signatures }: { readonly replies: readonly SavedReply[]; readonly signatures: Signatures },
  origin: string,
) {
  const { ref, staff_ref, email } = ticket;
  const filled = await Promise.all(
    replies.map(async ({ id, name, language, body }) => {
      const { close } = await loadMessages(language, replyLoaders);
      const values = {
        ...{ reference: ref, case: staff_ref, email, ...figuresIn(ticket, language) },
        problem: language === reply.language ? reply.problem : undefined,
        link: origin + pathIn(language, languageOf(reply.address ?? address).path),
        signature: signatures[language] ?? close,
      };
      const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value));
      return { id, name, language, ...fillReply(body, known) };
    }),
  );
  const isTheirs = ({ language }: { language: string }) => Number(language === reply.language);
  return filled.sort((one, other) => isTheirs(other) - isTheirs(one));
}
