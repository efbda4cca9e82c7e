import { loadFlow, loadFlows } from "@/lib/flow/load-flow";
import { type Issue, issues } from "@/machines/registry";
import type { DrawnMap } from "./drawn-map";
import { layOut, layOutOverview } from "./lay-out";

/** The map of every issue. */
export type Maps = Readonly<Record<Issue, DrawnMap>>;

const maps = new Map<Issue, Promise<DrawnMap>>();

/** The map of an issue. Laid out once, and only while the pages are built: nobody waits for it. */
export function mapOf(issue: Issue): Promise<DrawnMap> {
  const map = maps.get(issue) ?? loadFlow(issue).then(layOut);
  maps.set(issue, map);
  return map;
}

/** All problems with their hand-overs, laid out as {@link mapOf}. */
export const overviewMap = async (): Promise<DrawnMap> => layOutOverview(await loadFlows());

/** All of them, for pages that draw a way which only the browser knows. */
export async function allMaps(): Promise<Maps> {
  const drawn = await Promise.all(issues.map(async (issue) => [issue, await mapOf(issue)] as const));
  return Object.fromEntries(drawn) as Record<Issue, DrawnMap>;
}
