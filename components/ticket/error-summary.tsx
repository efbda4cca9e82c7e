"use client";

import { useEffect, useRef } from "react";
import { ticketCopy } from "@/content/en/ticket";
import type { CheckedDraft } from "@/lib/ticket/check-draft";
import type { Field } from "@/lib/ticket/fields";

/** All that is missing, on top, each a link to its field. Takes the focus when it appears. */
export function ErrorSummary({
  fields,
  errors,
}: {
  fields: readonly Field[];
  errors: CheckedDraft["errors"];
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length > 0) box.current?.focus();
  }, [errors]);
  const wrong = fields.filter((field) => errors[field.id] !== undefined);
  if (wrong.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="mt-4 rounded-lg border-2 border-stop px-4 py-3">
      <p className="font-bold">{ticketCopy.errorTitle}</p>
      <ul className="mt-1">
        {wrong.map((field) => (
          <li key={field.id}>
            <a
              href={`#${field.id}`}
              target="_self"
              className="inline-flex min-h-8 items-center text-stop underline underline-offset-4"
            >
              {errors[field.id]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
