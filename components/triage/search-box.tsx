"use client";

import dynamic from "next/dynamic";
import { useActionState, useState } from "react";
import { common } from "@/content/en/common";
import type { Match } from "@/lib/triage/search-symptoms";
import { Icon } from "../ui/icon";
import { Matches } from "./matches";

export type PlainSearch = { matches: readonly Match[] } | undefined;

const LiveMatches = dynamic(() => import("./live-matches").then((module) => module.LiveMatches), {
  ssr: false,
});

/**
 * Search in the person's own words. With scripts the index is fetched at the first letter and the words stay here;
 * without, the plain form is posted, so that they are in no address either.
 */
export function SearchBox({
  searchPlain,
}: {
  searchPlain: (before: PlainSearch, form: FormData) => Promise<PlainSearch>;
}) {
  const [plain, action] = useActionState(searchPlain, undefined);
  const [query, setQuery] = useState("");
  return (
    <search className="mt-3 block">
      <form action={action} onSubmit={(event) => event.preventDefault()}>
        <label htmlFor="q" className="font-semibold">
          {common.search.label}
        </label>
        <div className="mt-1.5 flex gap-3">
          <input
            id="q"
            name="q"
            type="search"
            autoComplete="off"
            maxLength={200}
            placeholder={common.search.placeholder}
            aria-describedby="q-hint"
            className="field placeholder:text-soft"
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          <button type="submit" className="button shrink-0">
            <Icon name="search" />
            <span className="sr-only">{common.search.button}</span>
          </button>
        </div>
        <p id="q-hint" className="mt-1.5 text-soft text-sm">
          {common.search.privacy}
        </p>
      </form>
      <div role="status">
        {query.trim() !== "" ? <LiveMatches query={query} /> : plain && <Matches matches={plain.matches} />}
      </div>
    </search>
  );
}
