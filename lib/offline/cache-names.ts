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
