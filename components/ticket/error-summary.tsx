"use client";

import { useEffect, useRef } from "react";
import { ticketLoaders } from "@/content/ui/ticket/messages";
import type { ValidatedDraft } from "@/lib/ticket/validate-draft";
import type { Field } from "@/machines/form";
import { useMessages } from "../language/use-messages";
import { useTitle } from "../ui/use-title";
import { goToField } from "./go-to-field";

/** All that is missing, on top, each a link to its field. Takes the focus when it appears. */
export function ErrorSummary({
  fields,
  errors,
  page,
}: {
  fields: readonly Field[];
  errors: ValidatedDraft["errors"];
  /** Heading of the page. */
  page: string;
}) {
  const ticketMessages = useMessages(ticketLoaders);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length > 0) box.current?.focus();
  }, [errors]);
  // Read first when the page is come back to.
  useTitle(Object.keys(errors).length > 0 ? ticketMessages.errorPrefix(page) : undefined);
  const wrong = fields.filter((field) => errors[field.id] !== undefined);
  if (wrong.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="mt-4 rounded-lg border-2 border-stop px-4 py-3">
      <p className="font-bold">{ticketMessages.errorTitle}</p>
      <ul className="mt-1">
        {wrong.map((field) => (
          <li key={field.id}>
            <a
              href={`#${field.id}`}
              target="_self"
              onClick={(event) => {
                // The address stays that of the form.
                if (goToField(field.id)) event.preventDefault();
              }}
              className="block min-h-8 text-stop underline underline-offset-4"
            >
              {errors[field.id]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
