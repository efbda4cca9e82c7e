const loading = new Map<object, Promise<unknown>>();

/**
 * What a function fetches; fetched once, and the same promise at every call.
 *
 * @returns a promise that says by `status` and `value` what has come of it, so that React's `use` need not wait for what
 * is there already
 * @throws where the network fails; the next call tries again
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
