"use client";

import { type DragEvent, type FormEvent, useEffect, useRef, useState } from "react";
import { policy } from "@/content/policy";
import { transcriptMessages as copy } from "@/content/ui/transcript/en";
import type { Maps } from "@/lib/staff/maps/map-of";
import { type Flows, loadFlows } from "@/lib/staff/transcript/found-ticket";
import { makeTranscript, type Transcript } from "@/lib/staff/transcript/make-transcript";
import { longestPasted } from "@/lib/staff/transcript/read-pasted";
import { makeSample, type SampleForm, sampleForms } from "@/lib/staff/transcript/ticket-samples";
import { describedBy, FieldError } from "../../ui/field-error";
import { TranscriptView } from "./transcript-view";

/** What was read last; `id` tells one reading from the next. */
type Reading =
  | { readonly kind: "none" }
  | { readonly kind: "problem"; readonly sentence: string }
  | {
      readonly kind: "read";
      readonly id: number;
      readonly transcript: Exclude<Transcript, { form: "unknown" }>;
      readonly flows: Flows;
    };

/** Takes a ticket or a link, typed, pasted, chosen or dropped, and reads it here. */
export function TranscriptReader({ maps }: { maps: Maps }) {
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
    try {
      const flows = await loadFlows();
      const transcript = await makeTranscript(text, {
        flows,
        policy,
        now: new Date(),
        origin: window.location.origin,
      });
      // Cleared, or overtaken by another.
      if (id !== readings.current) return;
      if (transcript.form === "unknown") problem(copy.unknown[transcript.why]);
      else setReading({ kind: "read", id, transcript, flows });
    } catch {
      problem(copy.failed);
    }
  };

  /** Shows a text in the field, where it can be changed, and reads it. */
  const take = async (text: string) => {
    if (field.current) field.current.value = text;
    await read(text);
  };

  const takeFile = async (file: File | undefined) => {
    if (file === undefined) return;
    try {
      // In a mail the ticket comes before its pictures, so the beginning is enough.
      const text = await file.slice(0, longestPasted).text();
      // What is too long to look at, or no text, is not shown: what stood in the field stays.
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
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void takeFile(event.dataTransfer.files[0]);
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
          <label
            htmlFor="pasted-file"
            className="button button-quiet has-[+:focus-visible]:outline-3 has-[+:focus-visible]:outline-accent has-[+:focus-visible]:outline-offset-3"
          >
            {copy.choose}
          </label>
          <input
            id="pasted-file"
            type="file"
            accept=".json,.eml,.md,.txt,application/json,message/rfc822,text/*"
            onChange={(event) => {
              const input = event.currentTarget;
              const [file] = input.files ?? [];
              input.value = "";
              void takeFile(file);
            }}
            className="sr-only"
          />
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
      {reading.kind === "read" && (
        <TranscriptView key={reading.id} transcript={reading.transcript} flows={reading.flows} maps={maps} />
      )}
    </>
  );
}
