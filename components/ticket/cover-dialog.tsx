"use client";

import { useEffect, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { coverLoaders } from "@/content/ui/cover/messages";
import type { Area, Edit } from "@/lib/ticket/picture-edits";
import { useMessages } from "../language/use-messages";
import { CoverSurface } from "./cover-surface";
import { asAttachment, type ChosenFile } from "./read-attachment";
import { decodePicture, remakePicture } from "./remake-picture";

interface Props {
  file: ChosenFile;
  /** With the new picture; none if nothing was changed. */
  onClose: (file?: ChosenFile) => void;
}

/** Covers and crops a picture on the device. The result holds only the new pixels. */
export function CoverDialog({ file, onClose }: Props) {
  const coverMessages = useMessages(coverLoaders);
  const dialog = useRef<HTMLDialogElement>(null);
  const [bitmap, setBitmap] = useState<ImageBitmap>();
  const [edits, setEdits] = useState<readonly Edit[]>([]);
  const [tool, setTool] = useState<Edit["kind"]>("cover");
  const [status, setStatus] = useState<string>(coverMessages.opening);
  const [working, setWorking] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  /** What had the focus before the question. */
  const before = useRef<HTMLOrSVGElement>(null);
  const id = useId();

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  useEffect(() => {
    let gone = false;
    decodePicture(file.blob).then(
      (decoded) => {
        if (gone) return decoded.close();
        setBitmap(decoded);
        setStatus("");
      },
      () => setStatus(coverMessages.failed),
    );
    return () => {
      gone = true;
    };
  }, [file, coverMessages]);

  useEffect(() => () => bitmap?.close(), [bitmap]);

  useEffect(() => {
    if (!isLeaving) before.current?.focus();
  }, [isLeaving]);

  const ask = () => {
    // The picture that is covered is an SVG.
    before.current = dialog.current?.querySelector<HTMLElement | SVGElement>(":focus") ?? null;
    setLeaving(true);
  };

  const apply = (area: Area) => {
    const count = edits.length + 1;
    setEdits([...edits, { kind: tool, area }]);
    setStatus(tool === "cover" ? coverMessages.covered(count) : coverMessages.cropped(count));
  };

  const finish = async () => {
    if (edits.length === 0) return onClose();
    setWorking(true);
    setStatus(coverMessages.working);
    try {
      onClose(await asAttachment(file.evidence.name, await remakePicture(file.blob, edits)));
    } catch {
      setWorking(false);
      setStatus(coverMessages.failed);
    }
  };

  // Outside of the form, so that its controls do not belong to the form.
  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      onClose={() => onClose()}
      onCancel={(event) => {
        // Escape is pressed by mistake, too, and what was covered would be lost.
        if (edits.length === 0 || isLeaving) return;
        event.preventDefault();
        ask();
      }}
      className="m-auto max-h-[calc(100dvh-1rem)] w-[min(48rem,calc(100vw-1rem))] overflow-y-auto rounded-xl border border-edge bg-sheet p-4 text-ink backdrop:bg-[rgb(0_0_0/0.6)] sm:p-6"
    >
      <h2 id={`${id}-title`} className="font-bold text-xl">
        {coverMessages.title}
      </h2>
      <p id={`${id}-hint`} className="mt-1 text-soft text-sm">
        {coverMessages.intro} <span className="pointer-coarse:hidden">{coverMessages.keys}</span>
      </p>
      <fieldset className="mt-2 flex flex-wrap gap-x-6">
        <legend className="sr-only">{coverMessages.tool}</legend>
        {(["cover", "crop"] as const).map((kind) => (
          <label key={kind} className="flex min-h-11 cursor-pointer items-center gap-2">
            <input
              type="radio"
              name={`${id}-tool`}
              checked={tool === kind}
              onChange={() => setTool(kind)}
              className="size-5 accent-accent"
            />
            {coverMessages.tools[kind]}
          </label>
        ))}
      </fieldset>
      <div className="relative mt-1 h-[max(12rem,min(52dvh,34rem))] rounded-lg border border-line bg-paper">
        {bitmap && (
          <CoverSurface
            bitmap={bitmap}
            edits={edits}
            tool={tool}
            label={coverMessages.canvas(file.evidence.name)}
            describedBy={`${id}-hint`}
            onArea={apply}
            onStatus={setStatus}
          />
        )}
      </div>
      <p role="status" className="mt-2 min-h-6 text-soft text-sm">
        {status}
      </p>
      {isLeaving && (
        <div role="alert" className="mt-1 flex flex-wrap items-center gap-3">
          <p className="font-semibold">{coverMessages.leave}</p>
          {/* biome-ignore lint/a11y/noAutofocus: the question came by a key, and the answer is a key away */}
          <button type="button" className="button" autoFocus onClick={() => setLeaving(false)}>
            {coverMessages.stay}
          </button>
          <button type="button" className="button button-quiet" onClick={() => onClose()}>
            {coverMessages.discard}
          </button>
        </div>
      )}
      <div className="mt-1 flex flex-wrap gap-3" hidden={isLeaving}>
        {/* Not disabled while it works: the focus would leave it. */}
        <button
          type="button"
          className="button"
          disabled={!bitmap}
          aria-disabled={working}
          onClick={() => void (working || finish())}
        >
          {coverMessages.done}
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            if (edits.length === 0) return;
            setEdits(edits.slice(0, -1));
            setStatus(coverMessages.undone(edits.length - 1));
          }}
        >
          {coverMessages.undo}
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => (edits.length === 0 ? onClose() : ask())}
        >
          {coverMessages.cancel}
        </button>
      </div>
    </dialog>,
    document.body,
  );
}
