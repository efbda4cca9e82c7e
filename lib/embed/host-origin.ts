/** What a page in a frame can know of the page around it. */
interface Surroundings {
  /** `location.ancestorOrigins`, nearest first; not every browser has it. */
  readonly ancestors: ArrayLike<string> | undefined;
  /** `document.referrer`: the page around at first, then a page of ours. */
  readonly referrer: string;
  /** The origin of this page. */
  readonly own: string;
  /** What this function said on the page before, in the same frame. */
  readonly remembered: string | null;
}

/**
 * The origin of the page around a frame: messages are posted only to it.
 *
 * No list is compared here, because pages are static and know no settings. None is needed: `frame-ancestors` has
 * already kept the page from every site that is not on the list. A wrong guess names a site that does not hold the
 * frame, so the browser delivers nothing.
 *
 * @returns `undefined` if the browser does not tell
 */
export function hostOrigin({ ancestors, referrer, own, remembered }: Surroundings): string | undefined {
  const from = originOf(referrer);
  return (
    originOf(ancestors?.[0]) ?? (from === undefined || from === own ? originOf(remembered) : from) ?? from
  );
}

/** @returns `undefined` for what is no address, or has an origin that can't be named */
function originOf(text: string | null | undefined): string | undefined {
  if (!text || !URL.canParse(text)) return undefined;
  const { origin } = new URL(text);
  return origin === "null" ? undefined : origin;
}
