import { languageOf, pathIn } from "@/lib/language/language-path";

/** What goes on working without a network besides the flows. Everything else is about one person, or for staff. */
const otherPages = ["/", "/error", "/prevent"];

/**
 * The kept page for an address when there is no network. A step is a pure function of its address, so one page
 * of a flow shows all of its steps. The query is not part of the key, so no answer gets into a cache.
 *
 * @param path of the address, without the query
 * @param built paths of the pages that the build has made, without the language: it makes each in every one
 * @returns `undefined` for what is never kept: tickets, the desk, feedback, and what does not exist
 */
export function keptPage(path: string, built: ReadonlySet<string>): string | undefined {
  const read = languageOf(path);
  if (!built.has(read.path)) return undefined;
  const [, issue = ""] = read.path.split("/");
  // Only a flow ends in a ticket. The list of them would bring all of their words into the worker.
  if (built.has(`/${issue}/ticket`)) return pathIn(read.language, `/${issue}`);
  return otherPages.includes(read.path) ? path : undefined;
}

/** The folder of the scripts and styles of a build; their names are hashes of their content. */
export const filesFolder = "/_next/static/";

/** The scripts and styles that a page names, each once, but for what only browsers without modules load: they have no worker. */
export function filesOf(html: string): string[] {
  const named = html.matchAll(/<(?:script|link)\s[^>]*?(?:src|href)="(\/_next\/static\/[^"?]+)[^>]*>/g);
  return [...new Set([...named].filter(([tag]) => !/\snomodule\b/i.test(tag)).map(([, path = ""]) => path))];
}

/** How the caches of this site begin; what follows is the build. Other programs may have caches at the same origin. */
export const cachePrefix = { pages: "billing-help/pages/", files: "billing-help/files/" } as const;

/**
 * Which caches a new build deletes: pages of every other build, for their policy may be old. Of files it leaves those of
 * the build before, because a page of it may still be open and ask for one. Their names are hashes, so none is ever stale.
 *
 * @param names all caches of the origin, oldest first
 * @param build the one that takes over
 */
export function staleCaches(names: readonly string[], build: string): string[] {
  const others = (prefix: string) =>
    names.filter((name) => name.startsWith(prefix) && name !== prefix + build);
  return [...others(cachePrefix.pages), ...others(cachePrefix.files).slice(0, -1)];
}

/** The page that is shown in place of one that is not kept, without a network. */
export const offlinePath = "/offline";

/** The messages from a page to its service worker. */
export interface ToServiceWorker {
  /** Paths of the scripts and styles that it has loaded. */
  readonly files: readonly string[];
}
