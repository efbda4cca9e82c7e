import { clientsClaim } from "workbox-core/clientsClaim.js";
import { NavigationRoute } from "workbox-routing/NavigationRoute.js";
import { registerRoute } from "workbox-routing/registerRoute.js";
import { CacheFirst } from "workbox-strategies/CacheFirst.js";
import { NetworkFirst } from "workbox-strategies/NetworkFirst.js";
import { languageOf, pathIn } from "@/lib/language/language-path";
import {
  cachePrefix,
  filesFolder,
  filesOf,
  keptPage,
  offlinePath,
  staleCaches,
  type ToServiceWorker,
} from "@/lib/offline/kept-page";

/**
 * Keeps visited flows for when there is no network. Built apart, see `.ci/service-worker.mjs`. Why it is so:
 * `docs/decisions/019-offline.md`.
 */

/** The DOM's types know no service worker: this is what is used of one. */
interface LifeEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface Told extends LifeEvent {
  readonly data: ToServiceWorker;
  readonly source: { readonly url: string } | null;
}
declare const self: {
  readonly location: Location;
  readonly registration: { readonly navigationPreload?: { disable(): Promise<void> } };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: LifeEvent) => void): void;
  addEventListener(type: "message", listener: (event: Told) => void): void;
};

/** Written in by the build: its name, and the paths of the pages that it made, without the language. */
declare const BUILD: string;
declare const PAGES: readonly string[];

const built = new Set(PAGES);
const pagesName = cachePrefix.pages + BUILD;
const filesName = cachePrefix.files + BUILD;

/** Seconds after which a kept page replaces one that does not arrive. The next load asks the network again. */
const patience = 4;

self.addEventListener("install", (event) => {
  event.waitUntil(Promise.all([keepPage(offlinePath), self.skipWaiting()]));
});

self.addEventListener("activate", (event) => {
  const forget = async () => {
    const stale = staleCaches(await caches.keys(), BUILD);
    await Promise.all(stale.map((name) => caches.delete(name)));
    // Earlier workers switched it on, and it stays on with the registration.
    await self.registration.navigationPreload?.disable();
  };
  event.waitUntil(forget());
});

/** One after the other, so that nothing is fetched twice. */
let keeping: Promise<unknown> = Promise.resolve();

// A page says what it has loaded: it came before this worker, and what it needs later comes when it is idle.
self.addEventListener("message", (event) => {
  const url = event.source?.url ?? self.location.href;
  const page = keptPage(new URL(url).pathname, built);
  if (page === undefined) return;
  keeping = keeping
    .then(() => keepPage(offlinePage(url)))
    // The page last: if it is kept, everything that it loads is kept, too.
    .then(() => Promise.all(event.data.files.filter(isFile).map(keepFile)))
    .then(() => keepPage(page))
    // On a train it fails; the page says it again with its next load.
    .catch(() => undefined);
  event.waitUntil(keeping);
});

clientsClaim();

// The network comes first, so that nobody reads an old policy. Its response is not kept, because it may contain
// answers.
registerRoute(
  new NavigationRoute(
    new NetworkFirst({
      cacheName: pagesName,
      networkTimeoutSeconds: patience,
      plugins: [
        {
          cacheKeyWillBeUsed: async ({ request }) =>
            keptPage(new URL(request.url).pathname, built) ?? request.url,
          cacheWillUpdate: async () => null,
          handlerDidError: async ({ request }) =>
            (await caches.match(offlinePage(request.url))) ?? caches.match(offlinePath),
        },
      ],
    }),
    // A kept page is not made for a frame, and is in one language.
    { denylist: [/[?&](embed|lang)=/] },
  ),
);

registerRoute(
  ({ sameOrigin, url }) => sameOrigin && isFile(url.pathname),
  new CacheFirst({
    cacheName: filesName,
    plugins: [
      {
        cachedResponseWillBeUsed: async ({ cachedResponse, request }) => {
          // A page that was opened before an update goes on with the files of its own build.
          const found = cachedResponse ?? (await caches.match(request));
          // A page without an address of its own is at the requested address: a worker reads what is after its `#`.
          return found && new Response(found.body, found);
        },
      },
    ],
  }),
);

/** The offline page, in the language of the page that was asked for. */
const offlinePage = (url: string) => pathIn(languageOf(new URL(url).pathname).language, offlinePath);

const isFile = (path: string) => path.startsWith(filesFolder);

/** Keeps a page and then says so: if the page is found, its scripts and styles are, too. */
async function keepPage(path: string): Promise<void> {
  const pages = await caches.open(pagesName);
  if (await pages.match(path)) return;
  const response = await fetch(path, { cache: "no-cache" });
  // What another address answered is not this page, and no browser takes it for one.
  if (!response.ok || response.redirected) return;
  await Promise.all(filesOf(await response.clone().text()).map(keepFile));
  await pages.put(path, response);
}

/** From another build's cache, from the browser's own memory, or from the network, whichever has it first. */
async function keepFile(path: string): Promise<void> {
  const files = await caches.open(filesName);
  if (await files.match(path)) return;
  const response = (await caches.match(path)) ?? (await fetch(path));
  if (response.ok && !response.redirected) await files.put(path, response);
}
