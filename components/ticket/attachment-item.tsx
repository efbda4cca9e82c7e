"use client";

import { useEffect, useState } from "react";
import { ticketLoaders } from "@/content/ui/ticket/messages";
import { useMessages } from "../language/use-messages";
import { type ChosenFile, isPicture } from "./read-attachment";

interface Props {
  file: ChosenFile;
  onRemove: () => void;
  onCover: () => void;
}

/** A chosen file: what is sent, and what can be done with it. */
export function AttachmentItem({ file, onRemove, onCover }: Props) {
  const ticketMessages = useMessages(ticketLoaders);
  const { name, bytes, sha256 } = file.evidence;
  const picture = isPicture(file);
  return (
    <li className="flex items-center gap-x-4 py-1">
      {picture && <Thumbnail blob={file.blob} />}
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4">
        <span className="min-w-0 break-words font-mono text-sm">{name}</span>
        <span className="flex flex-wrap items-center gap-x-4">
          <span className="text-soft text-sm tabular-nums">{ticketMessages.form.size(bytes)}</span>
          {picture && (
            <button
              type="button"
              className="link min-h-11 cursor-pointer"
              onClick={onCover}
              data-cover={sha256}
            >
              {ticketMessages.form.cover}
              <span className="sr-only"> {name}</span>
            </button>
          )}
          <button type="button" className="link min-h-11 cursor-pointer" onClick={onRemove}>
            {ticketMessages.form.remove}
            <span className="sr-only"> {name}</span>
          </button>
        </span>
      </div>
    </li>
  );
}

/** A thumbnail of what support will see. The name is beside it, so it needs no alternative text. */
function Thumbnail({ blob }: { blob: Blob }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return (
    <span className="flex size-14 shrink-0 items-center justify-center overflow-hidden rounded border border-line bg-paper">
      {/* biome-ignore lint/performance/noImgElement: a picture that never leaves the device can't come from a server */}
      {url !== undefined && <img src={url} alt="" className="max-h-full max-w-full object-contain" />}
    </span>
  );
}
