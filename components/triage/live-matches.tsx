"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { searchLoaders } from "@/content/ui/search/messages";
import { triageLoaders } from "@/content/ui/triage/messages";
import { loadMessages } from "@/lib/language/load-messages";
import { useLanguage, useMessages } from "../language/use-messages";
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
  const searchMessages = useMessages(searchLoaders);
  const language = useLanguage();
  const index = useQuery({
    queryKey: ["search-index", language],
    queryFn: async () => {
      const [{ searchIn }, symptoms] = await Promise.all([
        import("@/lib/triage/search-symptoms"),
        loadMessages(language, triageLoaders),
      ]);
      return { search: searchIn(language, symptoms) };
    },
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "offlineFirst",
  });
  if (index.isPending) return <p className="mt-3 text-soft">{searchMessages.loading}</p>;
  if (index.isError) return <p className="mt-3">{searchMessages.failed}</p>;
  return <Matches matches={index.data.search(query)} />;
}
