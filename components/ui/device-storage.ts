/** `localStorage` lasts, `sessionStorage` ends with the tab. */
type Area = "localStorage" | "sessionStorage";

/** @returns the text under a key; `null` if there is none, or the browser refuses to read */
export function readStored(key: string, area: Area = "localStorage"): string | null {
  try {
    return window[area].getItem(key);
  } catch {
    return null;
  }
}

/**
 * Stores a text, or deletes it.
 *
 * @returns whether it is stored: a browser may refuse, or have no room
 */
export function store(key: string, text: string | undefined, area: Area = "localStorage"): boolean {
  try {
    if (text === undefined) window[area].removeItem(key);
    else window[area].setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
