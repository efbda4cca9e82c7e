const place = "billing-help/waiting";

/** Whether a ticket waits on this device. Cheap: a page without one need not load what reads it. */
export function isAnythingWaiting(): boolean {
  try {
    return window.localStorage.getItem(place) !== null;
  } catch {
    return false;
  }
}

/** Notes whether one does, for the next page. */
export function noteWaiting(waits: boolean): void {
  try {
    if (waits) window.localStorage.setItem(place, "1");
    else window.localStorage.removeItem(place);
  } catch {
    // Where nothing can be noted, nothing could be kept either.
  }
}
