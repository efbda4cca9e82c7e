import type { Issue } from "@/machines/registry";
import { formatAddress } from "./address";
import { canonical } from "./canonical";
import type { Flow } from "./flow";
import { loadFlow } from "./load-flow";
import { readAddress } from "./read-address";
import { carriedLines, type Screen, screenOf } from "./screen";

/** A screen with what made it. */
export interface Shown {
  readonly flow: Flow;
  readonly screen: Screen;
  /** The address in present names, without what was no answer. */
  readonly address: string;
}

/**
 * What an address shows, with the flow that it belongs to. Old names of steps and options are read as the present ones.
 *
 * @param text path and query, such as `/{issue}/{step}?{step}={option}`
 * @returns `undefined` if the path names no step
 * @throws if the network fails, as {@link loadFlow}
 */
export async function loadScreen(text: string): Promise<Shown | undefined> {
  const read = readAddress(text);
  if (read === undefined) return undefined;
  const address = canonical(read.address) ?? read.address;
  const flowOf = (issue: Issue) => loadFlow(issue, address.language);
  const flow = await flowOf(address.issue);
  const { lines, dropped } = await carriedLines(flowOf, address);
  const screen = screenOf(flow, address, lines, read.unreadable + dropped.length);
  return screen && { flow, screen, address: formatAddress({ ...address, step: screen.step }) };
}
