"use client";

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { mapMessages } from "@/content/ui/maps/en";
import { searchSteps } from "@/lib/staff/links/search-steps";
import type { StepEntry } from "@/lib/staff/links/step-entries";

/** The meaning, with the words that were asked for: a late answer may be for other words. */
interface Meant {
  readonly query: string;
  readonly ids: readonly string[];
}

// The ranking and what is learned of a language come with the first letter.
const importMeantSteps = () => import("@/lib/staff/links/meant-steps");

/** Without a network nothing is meant, and the words of the steps are still found. */
const meantOf = async (query: string): Promise<Meant> => ({
  query,
  ids:
    query.trim() === ""
      ? []
      : await importMeantSteps()
          .then(({ meantSteps }) => meantSteps(query, new Date()))
          .catch(() => []),
});

/** Finds a step of any flow as staff type: `/` goes there, the arrows move, Enter opens the first. */
export function StepSearch({ entries }: { entries: readonly StepEntry[] }) {
  const [query, setQuery] = useState("");
  const [meant, setMeant] = useState<Meant>({ query: "", ids: [] });
  const input = useRef<HTMLInputElement>(null);
  const links = useRef<HTMLUListElement>(null);
  const find = useMemo(() => searchSteps(entries), [entries]);
  // The list stays until the next answer is complete, because a list that moves would move the focus.
  const found = find(meant.query, meant.ids);

  useEffect(() => {
    let isWanted = true;
    void meantOf(query).then((next) => isWanted && setMeant(next));
    return () => {
      isWanted = false;
    };
  }, [query]);

  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener("keydown", focus);
    return () => window.removeEventListener("keydown", focus);
  }, []);

  const move = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    const places: HTMLElement[] = [
      ...(input.current ? [input.current] : []),
      ...(links.current?.querySelectorAll("a") ?? []),
    ];
    const next = places[places.indexOf(document.activeElement as HTMLElement) + by];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };

  const { label, placeholder, hint, none, results } = mapMessages.search;
  return (
    <search className="mt-6 block max-w-[38rem] scripting-none:hidden">
      <form
        onKeyDown={move}
        onSubmit={(event) => {
          event.preventDefault();
          void meantOf(query).then(({ ids }) => {
            const [first] = find(query, ids);
            if (first) window.location.assign(`/desk/flows/${first.id}`);
          });
        }}
      >
        <label htmlFor="step-search" className="font-semibold">
          {label}
        </label>
        <p id="step-search-hint" className="text-soft text-sm">
          {hint}
        </p>
        <input
          ref={input}
          id="step-search"
          type="search"
          autoComplete="off"
          maxLength={200}
          placeholder={placeholder}
          aria-describedby="step-search-hint"
          aria-keyshortcuts="/"
          className="field mt-1.5 placeholder:text-soft"
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        {meant.query.trim() !== "" && (
          <>
            <p role="status" className="mt-3 text-soft text-sm">
              {found.length === 0 ? none : results(found.length)}
            </p>
            <ul ref={links} className="mt-1 divide-y divide-line border-line border-y empty:hidden">
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
        )}
      </form>
    </search>
  );
}
