const loading = new Map<object, Promise<unknown>>();

/**
 * Wraps a function that fetches: it runs once, and every call gets the same promise.
 *
 * @returns a promise that carries its result in `status` and `value`, so that React's `use` does not suspend for a
 *   result that is there
 * @throws if the network fails; the next call tries again
 */
export function loadOnce<T>(load: () => Promise<T>): Promise<T> {
  const before = loading.get(load) as Promise<T> | undefined;
  if (before) return before;
  const fresh = load();
  loading.set(load, fresh);
  fresh.then(
    (value) => Object.assign(fresh, { status: "fulfilled", value }),
    () => loading.delete(load),
  );
  return fresh;
}
