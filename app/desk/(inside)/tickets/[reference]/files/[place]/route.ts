import { Readable } from "node:stream";
import { plainAnswer } from "@/app/desk/plain-answer";
import { whoAsks } from "@/app/desk/who";
import { ticketsMessages } from "@/content/ui/tickets/en";
import { referenceIn } from "@/lib/desk/ticket-names";
import { observed } from "@/lib/server/log/observed";
import { outbox } from "@/lib/server/outbox/running";

/**
 * A file of a ticket, by its place from 1. Each opening is recorded in the audit list. The file comes from a stranger:
 * pictures, which were re-encoded here, may be shown, all else is saved, and by its policy (`proxy.ts`) nothing in it
 * may run.
 */
export const GET = observed(
  "GET /desk/tickets/[reference]/files",
  async (
    _request,
    { params }: RouteContext<"/desk/tickets/[reference]/files/[place]">,
  ): Promise<Response> => {
    const { reference, place } = await params;
    const ref = referenceIn(reference);
    const { name } = await whoAsks();
    const file =
      ref !== undefined && /^[1-9]$/.test(place)
        ? await (await outbox()).tickets.openFile(ref, Number(place) - 1, name)
        : undefined;
    if (file === undefined) return plainAnswer(404, ticketsMessages.ticket.fileGone);
    const kind = file.type.startsWith("image/") ? "inline" : "attachment";
    return new Response(Readable.toWeb(Readable.from(file.pieces)) as ReadableStream, {
      headers: {
        "content-type": file.type === "text/plain" ? "text/plain; charset=utf-8" : file.type,
        "content-length": String(file.bytes),
        "content-disposition": `${kind}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  },
);
