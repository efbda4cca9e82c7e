"use client";

import { type DragEvent, type FormEvent, useEffect, useRef, useState } from "react";
import { policy } from "@/content/policy";
import { transcriptMessages as copy } from "@/content/ui/transcript/en";
import type { SavedReply, Signatures } from "@/lib/desk/saved-reply";
import { mostNames, type NamesInText } from "@/lib/desk/ticket-names";
import type { Maps } from "@/lib/staff/maps/map-of";
import { type FilledReply, filledReplies } from "@/lib/staff/replies/filled-replies";
import { type Flows, loadFlows } from "@/lib/staff/transcript/found-ticket";
import { lookUpTickets } from "@/lib/staff/transcript/look-up-tickets";
import { makeTranscript, type Transcript } from "@/lib/staff/transcript/make-transcript";
import { longestPasted } from "@/lib/staff/transcript/read-pasted";
import { makeSample, type SampleForm, sampleForms } from "@/lib/staff/transcript/ticket-samples";
import type { Ticket } from "@/lib/ticket/schema";
import { describedBy, FieldError } from "../../ui/field-error";
import { FileButton } from "../../ui/file-button";
import { FoundTickets } from "./found-tickets";
import { TranscriptView } from "./transcript-view";

/** The last reading; `id` identifies it. */
type Reading =
  | { readonly kind: "none" }
  | { readonly kind: "problem"; readonly sentence: string }
  | {
      readonly kind: "read";
      readonly id: number;
      readonly transcript: Exclude<Transcript, { form: "unknown" | "names" }>;
      readonly flows: Flows;
      readonly saved: readonly FilledReply[];
      /** Whether the ticket came out of the store. */
      readonly isStored: boolean;
      /** What else was pasted by name, and not found. */
      readonly notFound: readonly string[];
    }
  | {
      readonly kind: "found";
      readonly id: number;
      readonly tickets: readonly Ticket[];
      readonly flows: Flows;
      readonly notFound: readonly string[];
    };

interface Props {
  maps: Maps;
  /** The replies of the team. */
  kept: { readonly replies: readonly SavedReply[]; readonly signatures: Signatures };
}

/** Takes a ticket, a link or the name of a ticket, typed, pasted, chosen or dropped. Only names are sent, to look the tickets up. */
export function TranscriptReader({ maps, kept }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const readings = useRef(0);
  const [reading, setReading] = useState<Reading>({ kind: "none" });
  const [dragging, setDragging] = useState(false);
  const problem = (sentence: string) => setReading({ kind: "problem", sentence });

  // Fetched ahead, so that reading sends nothing, and goes on without a network. A failure shows when it is needed.
  useEffect(() => {
    loadFlows().catch(() => {});
  }, []);

  const read = async (text: string) => {
    const id = ++readings.current;
    const isOver = () => id !== readings.current;
    try {
      const flows = await loadFlows();
      const { origin } = window.location;
      const world = { flows, policy, now: new Date(), origin, signatures: kept.signatures };
      let transcript = await makeTranscript(text, world);
      const isStored = transcript.form === "names";
      let notFound: readonly string[] = [];
      if (transcript.form === "names") {
        const found = await lookUp(transcript);
        if (isOver()) return;
        if (typeof found === "string") return problem(found);
        const { tickets } = found;
        notFound = found.notFound;
        const [only] = tickets;
        if (tickets.length !== 1 || only === undefined)
          return setReading({ kind: "found", id, tickets, flows, notFound });
        transcript = await makeTranscript(JSON.stringify(only), world);
      }
      if (transcript.form === "names") throw new Error("A ticket of the store can't be read");
      const saved =
        transcript.form === "link" || transcript.form === "unknown"
          ? []
          : await filledReplies(transcript, kept, origin);
      // Cleared, or overtaken by another.
      if (isOver()) return;
      if (transcript.form === "unknown") problem(copy.unknown[transcript.why]);
      else setReading({ kind: "read", id, transcript, flows, saved, isStored, notFound });
    } catch {
      if (!isOver()) problem(copy.failed);
    }
  };

  /** Shows a text in the field, where it can be changed, and reads it. */
  const take = async (text: string) => {
    if (field.current) field.current.value = text;
    await read(text);
  };

  const takeFile = async (file: File) => {
    try {
      // In a mail the ticket comes before its pictures, so the beginning is enough.
      const text = await file.slice(0, longestPasted).text();
      // A file that is too long, or no text, is not shown; the field keeps its text.
      const isShown = file.size <= longestPasted && !text.includes("\0");
      await (isShown ? take(text) : read(text));
    } catch {
      problem(copy.unreadableFile);
    }
  };

  const trySample = async (form: SampleForm) => {
    try {
      await take(await makeSample(form, new Date(), window.location.origin));
    } catch {
      problem(copy.failed);
    }
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void read(field.current?.value ?? "");
  };

  const clear = () => {
    readings.current += 1;
    if (field.current) field.current.value = "";
    setReading({ kind: "none" });
    field.current?.focus();
  };

  const drop = (event: DragEvent) => {
    setDragging(false);
    const [file] = event.dataTransfer.files;
    if (file === undefined) return;
    event.preventDefault();
    void takeFile(file);
  };

  return (
    <>
      <p className="mt-6 hidden max-w-[38rem] rounded-lg bg-wait-tint px-4 py-3 text-wait scripting-none:block">
        {copy.noScript}
      </p>
      <form
        onSubmit={submit}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes("Files")) return;
          event.preventDefault();
          setDragging(true);
        }}
        onDragLeave={() => setDragging(false)}
        onDrop={drop}
        className="mt-6 max-w-[38rem] scripting-none:hidden"
      >
        <label htmlFor="pasted" className="font-semibold">
          {copy.label}
        </label>
        <p id="pasted-hint" className="text-soft">
          {copy.hint} {copy.private}
        </p>
        <textarea
          ref={field}
          id="pasted"
          rows={9}
          autoComplete="off"
          spellCheck={false}
          {...describedBy("pasted", reading.kind === "problem", true)}
          data-dragging={dragging || undefined}
          className="field mt-1.5 font-mono text-sm data-dragging:border-accent"
        />
        <FieldError field="pasted">{reading.kind === "problem" && reading.sentence}</FieldError>
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <button type="submit" className="button">
            {copy.read}
          </button>
          <FileButton
            id="pasted-file"
            accept=".json,.eml,.md,.txt,application/json,message/rfc822,text/*"
            onFile={(file) => void takeFile(file)}
          >
            {copy.choose}
          </FileButton>
          <span className="text-soft">{copy.drop}</span>
          <button type="button" className="link min-h-11 cursor-pointer" onClick={clear}>
            {copy.clear}
          </button>
        </div>
        <p className="mt-4 flex flex-wrap items-center gap-x-5 text-soft">
          {copy.tryOut}
          {sampleForms.map((form) => (
            <button
              key={form}
              type="button"
              data-sample={form}
              className="link min-h-11 cursor-pointer"
              onClick={() => trySample(form)}
            >
              {copy.samples[form]}
            </button>
          ))}
        </p>
      </form>
      {reading.kind === "read" && <TranscriptView key={reading.id} {...reading} maps={maps} />}
      {reading.kind === "found" && <FoundTickets key={reading.id} {...reading} />}
    </>
  );
}

/** @returns the tickets, and the sentences that name what is missing; one sentence if nothing was found */
async function lookUp({
  names,
  more,
}: NamesInText): Promise<{ tickets: readonly Ticket[]; notFound: readonly string[] } | string> {
  const found = await lookUpTickets(names);
  if (typeof found === "string") return copy.lookUp[found];
  const { tickets, missing } = found;
  const left = more === 0 ? [] : [copy.lookUp.more(more, mostNames)];
  const none = [
    ...missing.refs,
    ...missing.ids.map((id) => `/tickets/${id.slice(0, 8)}…`),
    ...missing.cases.map((name) => `#${name}`),
  ];
  if (tickets.length === 0) return [copy.lookUp.none(none), ...left].join(" ");
  return { tickets, notFound: none.length === 0 ? left : [copy.lookUp.none(none), ...left] };
}
