import { loadFlow } from "@/lib/flow/load-flow";
import type { Issue } from "@/machines/step";
import { type DrawnMap, layOut } from "./lay-out";

const maps = new Map<Issue, Promise<DrawnMap>>();

/** The map of an issue. Laid out once, and only while the pages are built: nobody waits for it. */
export function mapOf(issue: Issue): Promise<DrawnMap> {
  const map = maps.get(issue) ?? loadFlow(issue).then(layOut);
  maps.set(issue, map);
  return map;
}
