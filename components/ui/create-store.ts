import { useSyncExternalStore } from "react";

/** A value that several parts of a page share, in memory only. The server always renders the first value. */
export interface Store<T> {
  get(): T;
  set(next: T): void;
  /** The value, and a new rendering with every other one. */
  use(): T;
}

export function createStore<T>(first: T): Store<T> {
  let value = first;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const get = () => value;
  return {
    get,
    set(next) {
      value = next;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, get, () => first),
  };
}
