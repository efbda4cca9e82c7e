import { readStored, store } from "../ui/device-storage";

const place = "billing-help/waiting";

/** Whether a ticket waits on this device. Cheap: a page without one need not load what reads it. */
export const isAnythingWaiting = (): boolean => readStored(place) !== null;

/** Notes whether one does, for the next page. */
export const noteWaiting = (waits: boolean): boolean => store(place, waits ? "1" : undefined);
