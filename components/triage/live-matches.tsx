"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { searchWording } from "@/content/ui/search/messages";
import { triageWording } from "@/content/ui/triage/messages";
import { loadWords } from "@/lib/language/load-words";
import { useLanguage, useWords } from "../language/use-words";
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
  const searchCopy = useWords(searchWording);
  const language = useLanguage();
  const index = useQuery({
    queryKey: ["search-index", language],
    queryFn: async () => {
      const [{ searchIn }, symptoms] = await Promise.all([
        import("@/lib/triage/search-symptoms"),
        loadWords(language, triageWording),
      ]);
      return { search: searchIn(language, symptoms) };
    },
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "offlineFirst",
  });
  if (index.isPending) return <p className="mt-3 text-soft">{searchCopy.loading}</p>;
  if (index.isError) return <p className="mt-3">{searchCopy.failed}</p>;
  return <Matches matches={index.data.search(query)} />;
}
