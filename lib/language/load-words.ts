import type { Language } from "@/content/languages";
import { type WordFile, type WordsOf, wordLoaders } from "@/content/words";

const loading = new Map<string, Promise<unknown>>();

/**
 * The words of a file in a language; fetched once, and the same promise at every call.
 *
 * @returns a promise that says by `status` and `value` what has come of it, so that React's `use` need not wait for what
 * is there already
 * @throws where the network fails; the next call tries again
 */
export function loadWords<File extends WordFile>(language: Language, file: File): Promise<WordsOf<File>> {
  const key = `${language}/${file}`;
  const before = loading.get(key) as Promise<WordsOf<File>> | undefined;
  if (before) return before;
  const load: () => Promise<WordsOf<File>> = wordLoaders[language][file];
  const words = load();
  loading.set(key, words);
  words.then(
    (value) => Object.assign(words, { status: "fulfilled", value }),
    () => loading.delete(key),
  );
  return words;
}
