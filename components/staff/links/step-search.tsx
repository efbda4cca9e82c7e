"use client";

import { useMemo, useState } from "react";
import { mapMessages } from "@/content/ui/maps/en";
import { searchSteps } from "@/lib/staff/links/search-steps";
import type { StepEntry } from "@/lib/staff/links/step-entries";

/** Finds a step of any flow as staff type. */
export function StepSearch({ entries }: { entries: readonly StepEntry[] }) {
  const [query, setQuery] = useState("");
  const { label, placeholder } = mapMessages.search;
  return (
    <search className="mt-6 block max-w-[38rem] scripting-none:hidden">
      <label htmlFor="step-search" className="font-semibold">
        {label}
      </label>
      <input
        id="step-search"
        type="search"
        autoComplete="off"
        maxLength={200}
        placeholder={placeholder}
        className="field mt-1.5 placeholder:text-soft"
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <div role="status">{query.trim() !== "" && <Found entries={entries} query={query} />}</div>
    </search>
  );
}

function Found({ entries, query }: { entries: readonly StepEntry[]; query: string }) {
  const find = useMemo(() => searchSteps(entries), [entries]);
  const found = find(query);
  if (found.length === 0) return <p className="mt-3">{mapMessages.search.none}</p>;
  return (
    <>
      <p className="mt-3 text-soft text-sm">{mapMessages.search.results(found.length)}</p>
      <ul className="mt-1 divide-y divide-line border-line border-y">
        {found.map(({ id, title, heading }) => (
          <li key={id}>
            <a href={`/desk/flows/${id}`} className="group block py-2.5">
              <span className="link group-hover:text-accent-deep">{heading}</span>
              <span className="block text-soft text-sm">
                {title} · <code>{id}</code>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
