const storageKey = "billing-help/language-chosen";

/** The person has chosen a language, or wants no suggestion: none is made again on this device. */
export function noteLanguageChosen(): void {
  try {
    window.localStorage.setItem(storageKey, "1");
  } catch {
    // Storage is blocked: then the next page asks again.
  }
}

export function isLanguageChosen(): boolean {
  try {
    return window.localStorage.getItem(storageKey) !== null;
  } catch {
    return false;
  }
}
