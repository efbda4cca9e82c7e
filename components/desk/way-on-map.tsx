"use client";

import { useQuery } from "@tanstack/react-query";
import { mapCopy } from "@/content/en/map";
import type { Highlight } from "@/lib/map/highlight";
import type { DrawnMap } from "@/lib/map/lay-out";
import type { Issue } from "@/machines/step";
import { FlowMap } from "./flow-map";

interface Props {
  issue: Issue;
  title: string;
  highlight: Highlight;
}

/** A way that somebody went, on the map of its flow. The map is fetched; the way stays here. Needs a query client. */
export function WayOnMap({ issue, title, highlight }: Props) {
  const base = `/desk/flows/${issue}`;
  const map = useQuery({
    queryKey: ["map", issue],
    queryFn: async (): Promise<DrawnMap> => {
      const response = await fetch(`${base}/map.json`);
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return response.json();
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
  if (map.isPending) return <p className="text-soft">{mapCopy.loading}</p>;
  if (map.isError) return <p>{mapCopy.failed}</p>;
  return <FlowMap map={map.data} title={title} name={issue} base={base} highlight={highlight} />;
}
