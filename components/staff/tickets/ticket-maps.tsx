"use client";

import { useEffect, useState } from "react";
import { ticketsMessages } from "@/content/ui/tickets/en";
import { type DrawnMap, highlightOf } from "@/lib/staff/maps/drawn-map";
import type { Way } from "@/lib/staff/transcript/retrace";
import { FlowMap } from "../maps/flow-map";

const copy = ticketsMessages.ticket;

interface Props {
  /** One an issue, in the order in which they were gone through. */
  ways: readonly Way[];
  /** What each issue is called. */
  titles: Readonly<Record<string, string>>;
}

/** The way of a ticket on the maps. The maps are what the build has laid out, so they are fetched. */
export function TicketMaps({ ways, titles }: Props) {
  return ways.map((way) => <WayOnMap key={way.issue} way={way} title={titles[way.issue] ?? way.issue} />);
}

function WayOnMap({ way: { issue, step, options }, title }: { way: Way; title: string }) {
  const [map, setMap] = useState<DrawnMap | "failed">();
  useEffect(() => {
    const controller = new AbortController();
    fetch(`/desk/flows/${issue}/map.json`, { signal: controller.signal })
      .then((response) => (response.ok ? response.json() : Promise.reject(response.status)))
      .then(setMap)
      .catch(() => {
        if (!controller.signal.aborted) setMap("failed");
      });
    return () => controller.abort();
  }, [issue]);
  return (
    <div data-map={issue} className="mt-3">
      {map !== undefined && map !== "failed" ? (
        <FlowMap map={map} title={title} issue={issue} highlight={highlightOf(options, step)} />
      ) : (
        <p className="text-soft">
          <span role="status" className="scripting-none:hidden">
            {map === "failed" ? copy.mapFailed : copy.mapWaits}
          </span>{" "}
          <a href={`/desk/flows/${issue}/${step}`} className="link inline-flex min-h-11 items-center">
            {copy.mapLink(title)}
          </a>
        </p>
      )}
    </div>
  );
}
