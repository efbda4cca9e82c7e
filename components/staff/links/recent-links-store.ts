import { useEffect } from "react";
import { createStore } from "@/components/ui/create-store";
import { addRecentLink, type RecentLink, readRecentLinks } from "@/lib/staff/links/recent-links";

const storageKey = "billing-help:desk-links";
const store = createStore<readonly RecentLink[]>([]);

function load(): readonly RecentLink[] {
  try {
    return readRecentLinks(window.localStorage.getItem(storageKey));
  } catch {
    return store.get();
  }
}

function keep(links: readonly RecentLink[]) {
  try {
    if (links.length === 0) window.localStorage.removeItem(storageKey);
    else window.localStorage.setItem(storageKey, JSON.stringify(links));
  } catch {
    // Storage is blocked: the list lasts as long as the page.
  }
  store.set(links);
}

/** Keeps a link on this device. Another tab's links are not lost. */
export const rememberLink = (link: RecentLink) => keep(addRecentLink(load(), link));

export const forgetLinks = () => keep([]);

/** The links that were copied on this device, the newest first. */
export function useRecentLinks(): readonly RecentLink[] {
  useEffect(() => store.set(load()), []);
  return store.use();
}
