"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { searchCopy } from "@/content/en/search";
import { Matches } from "./matches";

/** Searches as the person types. The index is a chunk that may fail to come on a train: it is tried again. */
export function LiveMatches({ query }: { query: string }) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Found query={query} />
    </QueryClientProvider>
  );
}

function Found({ query }: { query: string }) {
  const index = useQuery({
    queryKey: ["search-index"],
    queryFn: () => import("@/lib/triage/search-symptoms"),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "offlineFirst",
  });
  if (index.isPending) return <p className="mt-3 text-soft">{searchCopy.loading}</p>;
  if (index.isError) return <p className="mt-3">{searchCopy.failed}</p>;
  return <Matches matches={index.data.searchSymptoms(query)} />;
}
