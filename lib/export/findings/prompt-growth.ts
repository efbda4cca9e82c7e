import { type FindingOf, finding } from "../finding";
import { thresholds } from "../thresholds";
import { costOf, dollar, joinRows, type Usage } from "../usage";

const limits = thresholds.promptGrowth;

/**
 * Conversations whose prompt grows from turn to turn until it is huge: the whole conversation is sent each time, more
 * than once, or never shortened. Fact U1. A chat that grows by what people type does not count.
 */
export function findPromptGrowth(usage: Usage): FindingOf<"prompt-growth">[] {
  return usage.streams.flatMap((stream) => {
    const grown = conversations(usage, stream).filter((rows) => growsHugely(usage, rows));
    if (grown.length < limits.leastConversations) return [];
    const rows = joinRows(usage, grown);
    if (costOf(usage, rows) < Math.max(usage.total * limits.leastShare, limits.leastDollars * dollar))
      return [];
    const { prompt } = usage.columns;
    let [least, most] = [Number.POSITIVE_INFINITY, 0];
    for (const row of rows) {
      least = Math.min(least, prompt[row] as number);
      most = Math.max(most, prompt[row] as number);
    }
    return [
      finding(usage, "prompt-growth", rows, {
        conversations: grown.length,
        tokensFrom: least,
        tokensTo: most,
      }),
    ];
  });
}

/** Rows, split at pauses and at prompts that are small again. */
function conversations({ columns: { at, prompt } }: Usage, rows: Uint32Array): Uint32Array[] {
  const parts: Uint32Array[] = [];
  let start = 0;
  for (let index = 1; index <= rows.length; index += 1) {
    if (index < rows.length) {
      const [row, before] = [rows[index] as number, rows[index - 1] as number];
      const isPause = (at[row] as number) - (at[before] as number) > limits.pauseMs;
      const isAnew = (prompt[row] as number) * 2 < (prompt[before] as number);
      if (!isPause && !isAnew) continue;
    }
    if (index - start > limits.leastTurns) parts.push(rows.subarray(start, index));
    start = index;
  }
  return parts;
}

function growsHugely({ columns: { prompt } }: Usage, rows: Uint32Array): boolean {
  const turns = rows.length - 1;
  const first = prompt[rows[0] as number] as number;
  const last = prompt[rows[turns] as number] as number;
  if (first === 0 || last < limits.largePrompt) return false;
  let [larger, leaps] = [0, 0];
  for (let index = 1; index <= turns; index += 1) {
    const times = (prompt[rows[index] as number] as number) / (prompt[rows[index - 1] as number] as number);
    if (times > 1) larger += 1;
    if (times >= limits.turnTimes) leaps += 1;
  }
  const leapt = leaps >= Math.max(limits.leastTurns, turns * 0.6);
  const crept = turns >= limits.leastTurnsSlow && larger >= turns * 0.9 && last >= first * limits.allTimes;
  return leapt || crept;
}
