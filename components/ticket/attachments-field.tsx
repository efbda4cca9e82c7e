"use client";

import { type ChangeEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { coverLoaders } from "@/content/ui/cover/messages";
import { ticketLoaders } from "@/content/ui/ticket/messages";
import { loadMessages } from "@/lib/language/load-messages";
import { redact, type SecretKind } from "@/lib/ticket/redact";
import { mostFileBytes, mostFiles } from "@/lib/ticket/ticket-limits";
import { useLanguage, useMessages } from "../language/use-messages";
import { AttachmentItem } from "./attachment-item";
import type { CoverDialog } from "./cover-dialog";
import { type ChosenFile, readAttachment } from "./read-attachment";
import { RedactedNotice } from "./redacted-notice";
import { BrokenPicture } from "./remake-picture";

// Loaded for who presses the button.
const importCoverDialog = () => import("./cover-dialog");

interface Props {
  files: readonly ChosenFile[];
  /** Changes what is chosen at that moment: a file takes a while to read, and others come and go meanwhile. */
  onChange: (change: (files: readonly ChosenFile[]) => readonly ChosenFile[]) => void;
  screenshot: boolean;
}

/** Files that stay on the device until the ticket is sent: picked, dropped anywhere on the page, or pasted. */
export function AttachmentsField({ files, onChange, screenshot }: Props) {
  const ticketMessages = useMessages(ticketLoaders);
  const language = useLanguage();
  const [message, setMessage] = useState<{ readonly text: string; readonly isBad?: boolean }>({ text: "" });
  const [found, setFound] = useState<readonly SecretKind[]>([]);
  const [dragging, setDragging] = useState(false);
  const [covering, setCovering] = useState<ChosenFile>();
  const backTo = useRef<string>(undefined);
  const picker = useRef<HTMLInputElement>(null);
  const [Dialog, setDialog] = useState<typeof CoverDialog>();

  const add = useEffectEvent(async (chosen: readonly File[]) => {
    setMessage({ text: ticketMessages.form.reading });
    const added: string[] = [];
    const struck = new Set<SecretKind>();
    let problem = "";
    let isFull = false;
    const addOne = (read: NonNullable<Awaited<ReturnType<typeof readAttachment>>>) =>
      onChange((now) => {
        const { name, sha256 } = read.file.evidence;
        // The same file once more is no more evidence.
        if (now.some((other) => other.evidence.sha256 === sha256)) return now;
        isFull = now.length >= mostFiles;
        if (isFull) return now;
        added.push(name);
        for (const kind of read.found) struck.add(kind);
        return [...now, read.file];
      });
    for (const file of chosen) {
      // The others are not read in vain.
      if (isFull) break;
      const name = redact(file.name).text;
      if (file.size > mostFileBytes) problem = ticketMessages.form.tooLarge(name);
      else {
        try {
          const read = await readAttachment(file);
          if (read === undefined) problem = ticketMessages.form.wrongKind(name);
          // A re-encoded picture may be larger.
          else if (read.file.evidence.bytes > mostFileBytes) problem = ticketMessages.form.tooLarge(name);
          else addOne(read);
        } catch (error) {
          problem =
            error instanceof BrokenPicture
              ? ticketMessages.form.brokenPicture(name)
              : ticketMessages.form.unreadable(name);
        }
      }
    }
    if (isFull) problem = ticketMessages.form.tooMany;
    const told = added.length > 0 ? ticketMessages.form.added(added.join(", ")) : "";
    setMessage({ text: [problem, told].filter(Boolean).join(" "), isBad: problem !== "" });
    setFound((before) => [...new Set([...before, ...struck])]);
  });

  useEffect(() => {
    const hasFiles = (transfer: DataTransfer | null) => transfer?.types.includes("Files") === true;
    const over = (event: DragEvent) => {
      if (!hasFiles(event.dataTransfer)) return;
      // Otherwise the browser opens the file in place of this page.
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setDragging(false);
    const take = (event: Event, transfer: DataTransfer | null) => {
      const taken = [...(transfer?.files ?? [])];
      if (taken.length === 0) return;
      event.preventDefault();
      void add(taken);
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
      take(event, event.dataTransfer);
    };
    const paste = (event: ClipboardEvent) => take(event, event.clipboardData);
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
      document.removeEventListener("paste", paste);
    };
  }, []);

  const openCover = (file: ChosenFile) => {
    Promise.all([importCoverDialog(), loadMessages(language, coverLoaders)]).then(
      ([module]) => {
        setMessage({ text: "" });
        setDialog(() => module.CoverDialog);
        setCovering(file);
      },
      () => setMessage({ text: ticketMessages.form.unloaded, isBad: true }),
    );
  };

  const closeCover = (covered?: ChosenFile) => {
    if (covering === undefined) return;
    setCovering(undefined);
    if (covered) {
      onChange((now) => now.map((file) => (file === covering ? covered : file)));
      setMessage({ text: ticketMessages.form.changed(covered.evidence.name) });
    }
    backTo.current = (covered ?? covering).evidence.sha256;
  };

  // Back to the button when the dialog is gone: with a new picture, it is a new button.
  useEffect(() => {
    if (covering !== undefined || backTo.current === undefined) return;
    document.querySelector<HTMLElement>(`[data-cover="${backTo.current}"]`)?.focus();
    backTo.current = undefined;
  });

  const remove = (file: ChosenFile) => {
    onChange((now) => now.filter((other) => other !== file));
    setMessage({ text: ticketMessages.form.removed(file.evidence.name) });
    // The button that was pressed is gone.
    picker.current?.focus();
  };

  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const chosen = [...(input.files ?? [])];
    input.value = "";
    if (chosen.length > 0) void add(chosen);
  };

  return (
    <div>
      <p id="evidence-label" className="font-semibold">
        {screenshot ? ticketMessages.form.evidence : ticketMessages.form.evidenceOther}
        {!screenshot && <span className="font-normal text-soft"> ({ticketMessages.optional})</span>}
      </p>
      <p id="evidence-hint" className="text-soft">
        {screenshot && `${ticketMessages.form.evidenceNeeded} `}
        {ticketMessages.form.evidenceHint}
      </p>
      <div
        data-dragging={dragging || undefined}
        className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-edge border-dashed p-3 data-dragging:border-accent data-dragging:border-solid"
      >
        <label
          id="evidence-choose"
          htmlFor="evidence"
          className="button button-quiet has-[+:focus-visible]:outline-3 has-[+:focus-visible]:outline-accent has-[+:focus-visible]:outline-offset-3"
        >
          {ticketMessages.form.choose}
        </label>
        <input
          ref={picker}
          id="evidence"
          type="file"
          multiple
          accept="image/png,image/jpeg,image/webp,application/pdf,text/*,.csv,.log,.json"
          onChange={pick}
          aria-labelledby="evidence-choose evidence-label"
          aria-describedby="evidence-hint evidence-message"
          className="sr-only"
        />
        <span className="text-soft">{ticketMessages.form.dropOrPaste}</span>
      </div>
      <p
        id="evidence-message"
        role="status"
        className={`font-semibold ${message.isBad ? "text-stop" : "text-done"}`}
      >
        {message.text}
      </p>
      <RedactedNotice found={found} />
      {files.length > 0 && (
        <ul className="mt-2 divide-y divide-line border-line border-y">
          {files.map((file) => (
            <AttachmentItem
              key={file.evidence.sha256}
              file={file}
              onRemove={() => remove(file)}
              onCover={() => openCover(file)}
            />
          ))}
        </ul>
      )}
      {covering && Dialog && <Dialog file={covering} onClose={closeCover} />}
    </div>
  );
}
