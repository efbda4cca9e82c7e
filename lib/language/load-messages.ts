import type { Language } from "@/content/languages";
import type { Loaders, MessageArea, MessagesOf } from "@/content/messages";

const loading = new Map<object, Promise<unknown>>();

/**
 * The words of a file in a language; fetched once, and the same promise at every call.
 *
 * @returns a promise that says by `status` and `value` what has come of it, so that React's `use` need not wait for what
 * is there already
 * @throws where the network fails; the next call tries again
 */
export function loadMessages<File extends MessageArea>(
  language: Language,
  wording: Loaders<File>,
): Promise<MessagesOf<File>> {
  const load = wording[language];
  const before = loading.get(load) as Promise<MessagesOf<File>> | undefined;
  if (before) return before;
  const words = load();
  loading.set(load, words);
  words.then(
    (value) => Object.assign(words, { status: "fulfilled", value }),
    () => loading.delete(load),
  );
  return words;
}
