import type { Flow } from "@/lib/flow/flow";
import { loadFlow } from "@/lib/flow/load-flow";
import { readAddress } from "@/lib/flow/read-address";
import { carriedLines, type ReceiptLine } from "@/lib/flow/screen";
import type { Issue } from "@/machines/registry";
import { savesData } from "../ui/saves-data";
import { warmUp } from "./lazy-steps";

/** What other issues handed over. */
export interface Carried {
  /** Their lines, in words: the server has their copy, this page does not load it. */
  readonly carried: readonly ReceiptLine[];
  /** Answers that fit nothing any more. */
  readonly carriedDropped: number;
}

/** Puts the answers of other issues in this page's address into words, as the server does where there is one. */
export async function carry(): Promise<Carried> {
  const read = readAddress(window.location.pathname + window.location.search);
  if (read === undefined) return { carried: [], carriedDropped: 0 };
  const flowOf = (issue: Issue) => loadFlow(issue, read.address.language);
  const { lines, dropped } = await carriedLines(flowOf, read.address);
  return { carried: lines, carriedDropped: dropped.length };
}

/** Fetches what the flow needs to go on without a network; not for who pays for each byte and has said so. */
export function keepFlow(flow: Flow): void {
  if (savesData()) return;
  void warmUp(flow);
  carry().catch(() => undefined);
}
