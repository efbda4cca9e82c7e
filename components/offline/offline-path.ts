/** The page that stands in for one that can't be had without a network. */
export const offlinePath = "/offline";

/** What a page tells its service worker. */
export interface ToServiceWorker {
  /** Paths of the scripts and styles that it has loaded. */
  readonly files: readonly string[];
}
