"use client";

import { lazy, Suspense, useActionState, useEffect, useRef, useState } from "react";
import { searchLoaders } from "@/content/ui/search/messages";
import type { Match } from "@/lib/triage/search-symptoms";
import { useLanguage, useMessages } from "../language/use-messages";
import { Icon } from "../ui/icon";
import { Matches } from "./matches";

export type PlainSearch = { matches: readonly Match[] } | undefined;

const LiveMatches = lazy(() => import("./live-matches").then((module) => ({ default: module.LiveMatches })));

/**
 * Search in the person's own words. With scripts the index is fetched at the first letter and the words stay here;
 * without, the plain form is posted, so that they are in no address either.
 */
export function SearchBox({
  searchPlain,
}: {
  searchPlain: (before: PlainSearch, form: FormData) => Promise<PlainSearch>;
}) {
  const searchMessages = useMessages(searchLoaders);
  const language = useLanguage();
  const [plain, action] = useActionState(searchPlain, undefined);
  const [query, setQuery] = useState("");
  const field = useRef<HTMLInputElement>(null);
  // It may have been typed before the scripts came.
  useEffect(() => setQuery(field.current?.value ?? ""), []);
  return (
    <search className="mt-3 block">
      <form action={action} onSubmit={(event) => event.preventDefault()}>
        <input type="hidden" name="language" value={language} />
        <label htmlFor="q" className="font-semibold">
          {searchMessages.label}
        </label>
        <div className="mt-1.5 flex gap-3">
          <input
            ref={field}
            id="q"
            // An empty field runs as the page does, and its placeholder with it.
            dir={query === "" ? undefined : "auto"}
            name="q"
            type="search"
            autoComplete="off"
            maxLength={200}
            placeholder={searchMessages.placeholder}
            aria-describedby="q-hint"
            className="field placeholder:text-soft"
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          <button type="submit" className="button shrink-0">
            <Icon name="search" />
            <span className="sr-only">{searchMessages.button}</span>
          </button>
        </div>
        <p id="q-hint" className="mt-1.5 text-soft text-sm">
          {searchMessages.privacy}
        </p>
      </form>
      <div role="status">
        {query.trim() !== "" ? (
          <Suspense fallback={<p className="mt-3 text-soft">{searchMessages.loading}</p>}>
            <LiveMatches query={query} />
          </Suspense>
        ) : (
          plain && <Matches matches={plain.matches} />
        )}
      </div>
    </search>
  );
}
