interface Entry<Item, Result> extends PromiseWithResolvers<Result> {
  readonly item: Item;
}

/**
 * Lets calls that arrive while one is running share the next one, so most of fifty tickets at once share a commit. If
 * a shared call fails each item is called again alone, so that one bad item affects no other.
 *
 * @param run gives a result for each item, in order
 * @param most items of one call
 */
export function grouped<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
  most: number,
): (item: Item) => Promise<Result> {
  const waiting: Entry<Item, Result>[] = [];
  let isRunning = false;

  async function settle(entries: readonly Entry<Item, Result>[]): Promise<void> {
    try {
      const results = await run(entries.map(({ item }) => item));
      for (const [at, { resolve }] of entries.entries()) resolve(results[at] as Result);
    } catch (error) {
      if (entries.length === 1) entries[0]?.reject(error);
      else await Promise.all(entries.map((entry) => settle([entry])));
    }
  }

  async function next(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    while (waiting.length > 0) await settle(waiting.splice(0, most));
    isRunning = false;
  }

  return (item) => {
    const entry = { item, ...Promise.withResolvers<Result>() };
    waiting.push(entry);
    void next();
    return entry.promise;
  };
}
