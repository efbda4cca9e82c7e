import type { Policy } from "@/content/policy";
import type { Signatures } from "@/lib/desk/saved-reply";
import type { Answer } from "@/lib/flow/address";
import { formatAddress } from "@/lib/flow/address";
import { flowVersion } from "@/lib/flow/flow-version";
import { loadScreen } from "@/lib/flow/load-screen";
import type { DroppedAnswer } from "@/lib/flow/screen";
import { languageOf, pathIn } from "@/lib/language/language-path";
import type { aliases } from "@/machines/aliases";
import { type Reply, replyToLink, suggestReply } from "../replies/suggest-reply";
import { type Contradiction, findContradictions } from "./contradictions";
import type { Flows, Found, FoundTicket } from "./found-ticket";
import { type Pasted, readPasted, type Unreadable } from "./read-pasted";
import { type Path, retrace } from "./retrace";

/** The flow that a ticket was made under, against the one of today. */
export type Version =
  | { readonly kind: "same" | "other"; readonly given: string; readonly now: string }
  | { readonly kind: "unknown" };

/** All that can be said about a ticket, as plain data. */
export interface TicketTranscript extends Found {
  readonly form: Exclude<Pasted["form"], "unknown" | "link" | "names">;
  readonly version: Version;
  readonly path: Path;
  readonly contradictions: readonly Contradiction[];
  readonly reply: Reply;
  /** Path and query of the person's last step, with their answers. */
  readonly address: string;
}

/** The same of whatever was pasted. */
export type Transcript =
  | TicketTranscript
  | {
      readonly form: "link";
      readonly path: Path;
      readonly ref?: string | undefined;
      /** Answers of the link that no longer fit. */
      readonly dropped: readonly DroppedAnswer[];
      readonly unreadable: number;
      readonly reply: Reply;
      readonly address: string;
    }
  | Extract<Pasted, { form: "names" }>
  | { readonly form: "unknown"; readonly why: Unreadable | "no-such-step" };

interface TranscriptWorld {
  readonly flows: Flows;
  readonly policy: Policy;
  readonly now: Date;
  /** Origin of the links in the reply, such as `https://help.example.org`. */
  readonly origin: string;
  readonly aliases?: typeof aliases;
  /** The signature of a reply, by language. */
  readonly signatures?: Signatures;
}

/**
 * Reads what staff pasted, and returns all that can be said about it.
 *
 * @param text a ticket as JSON, Markdown or mail, or a link
 * @returns never throws: what can't be read says why
 */
export async function makeTranscript(text: string, world: TranscriptWorld): Promise<Transcript> {
  const pasted = await readPasted(text, world.flows);
  if (pasted.form === "unknown" || pasted.form === "names") return pasted;
  if (pasted.form === "link") return linkTranscript(pasted.address, world);

  const { ticket } = pasted;
  const flow = world.flows[ticket.issue];
  const version = versionOf(ticket, flowVersion(flow));
  const path = retrace(world.flows, ticket.lines, { issue: ticket.issue, step: "ticket" }, world.aliases);
  const read = { ...world, ticket, path, isSameVersion: version.kind === "same" };
  const contradictions = findContradictions(read);
  const answers = path.lines.flatMap((line): Answer[] =>
    line.now && line.how === "asked" ? [line.now] : [],
  );
  return {
    ...pasted,
    version,
    path,
    contradictions,
    reply: await suggestReply({ ...read, contradictions }, world.origin),
    address: formatAddress({ ...path.end, answers, ref: ticket.staff_ref }),
  };
}

function versionOf({ flow_version: given }: FoundTicket, now: string): Version {
  if (given === undefined) return { kind: "unknown" };
  return { kind: given === now ? "same" : "other", given, now };
}

async function linkTranscript(text: string, world: TranscriptWorld): Promise<Transcript> {
  // Staff read in English, whatever language the person reads.
  const { language, path } = languageOf(text);
  const shown = await loadScreen(path);
  if (shown === undefined) return { form: "unknown", why: "no-such-step" };
  const { screen, address } = shown;
  return {
    form: "link",
    path: retrace(
      world.flows,
      [...screen.carried, ...screen.lines],
      { issue: screen.issue, step: screen.step },
      world.aliases,
    ),
    ref: screen.ref,
    dropped: screen.dropped,
    unreadable: screen.unreadable,
    reply: await replyToLink(pathIn(language, address), world.origin),
    address,
  };
}
