import pLimit from "p-limit";
import type { FoundLink } from "./find-links";

/**
 * The state of a link. `refused` means that the page exists but wants a person, a sign-in or patience; a program can't
 * tell more.
 */
type LinkState = "works" | "moved" | "refused" | "broken";

/** What {@link checkLink} finds: `said` is in words, such as `answers 404`; `movedTo` where redirects end. */
type CheckedLink = Awaited<ReturnType<typeof checkLink>>;

export interface Asking {
  /** Origin of a fake for every site; paths are kept. Without it the real sites are requested. */
  readonly base?: string | undefined;
  /** Milliseconds for each request. */
  readonly timeout: number;
}

const mostRedirects = 5;
const refusals = [401, 403, 429];

/**
 * Requests a link by HEAD, then by GET if that fails, because some sites do not support HEAD. Redirects are followed.
 * Never throws.
 */
export async function checkLink(url: string, asking: Asking) {
  let at = new URL(url);
  const found = (state: LinkState, said: string, hasMoved: boolean) => ({
    url,
    state,
    said,
    movedTo: hasMoved ? at.href : undefined,
  });
  try {
    for (let hops = 0; hops <= mostRedirects; hops += 1) {
      const { status, location } = await ask(at, asking);
      if (status >= 300 && status < 400 && location !== null) {
        at = new URL(location, at);
        continue;
      }
      return found(stateOf(status, hops), `answers ${status}`, hops > 0);
    }
    return found("broken", `more than ${mostRedirects} redirects`, true);
  } catch (error) {
    return found("broken", reason(error, asking), at.href !== new URL(url).href);
  }
}

function stateOf(status: number, hops: number): LinkState {
  if (status >= 200 && status < 300) return hops === 0 ? "works" : "moved";
  return refusals.includes(status) ? "refused" : "broken";
}

async function ask(url: URL, asking: Asking): Promise<{ status: number; location: string | null }> {
  const head = await request("HEAD", url, asking);
  return head.status < 400 ? head : request("GET", url, asking);
}

async function request(method: string, url: URL, { base, timeout }: Asking) {
  const target = base === undefined ? url : new URL(`${url.pathname}${url.search}`, base);
  const response = await fetch(target, {
    method,
    redirect: "manual",
    signal: AbortSignal.timeout(timeout),
    // A fake for several sites can distinguish them.
    headers: base === undefined ? {} : { "x-forwarded-host": url.host },
  });
  await response.body?.cancel();
  return { status: response.status, location: response.headers.get("location") };
}

function reason(error: unknown, { timeout }: Asking): string {
  if (error instanceof Error && error.name === "TimeoutError") return `no answer within ${timeout / 1000} s`;
  const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined;
  return `can't be reached${cause?.code ? ` (${cause.code})` : ""}`;
}

const atOnce = 4;

/** Asks for each link, a few at once, in their order. */
export function checkLinks(links: readonly FoundLink[], asking: Asking): Promise<CheckedLink[]> {
  return pLimit(atOnce).map(links, ({ url }) => checkLink(url, asking));
}

/** The result, a line for each link, with the places of those that need attention; the last line is the sum. */
export function printLinks(found: readonly FoundLink[], checked: readonly CheckedLink[]): string {
  const longest = Math.max(0, ...checked.map(({ url }) => url.length));
  const lines = checked.flatMap(({ url, state, said, movedTo }) => {
    const to = movedTo === undefined ? "" : `, moved to ${movedTo}`;
    const places = found.find((link) => link.url === url)?.places ?? [];
    return [
      `${state.padEnd(7)}  ${url.padEnd(longest)}  ${said}${to}`,
      ...(state === "works" ? [] : [`         in ${places.join(", ")}`]),
    ];
  });
  const count = (state: string) => checked.filter((link) => link.state === state).length;
  const sum = `${checked.length} links: ${count("works")} work, ${count("moved")} moved, ${count("refused")} refuse a program, ${count("broken")} broken`;
  return `${[...lines, "", sum].join("\n")}\n`;
}
