const loading = new Map<object, Promise<unknown>>();

/**
 * What a function fetches; fetched once, and the same promise at every call.
 *
 * @returns a promise that carries its result in `status` and `value`, so that React's `use` need not wait for what is
 * already there
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
