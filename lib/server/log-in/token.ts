import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { isIPv6 } from "node:net";
import { join } from "node:path";
import { ownTokenName } from "@/lib/desk/role";
import { type Settings, type StaffToken, settings } from "@/lib/server/settings";

/** Next bundles pages, routes and the start-up apart; what must be read once a process hangs on `globalThis`. */
const place = globalThis as typeof globalThis & { billingHelpDeskToken?: string };

/**
 * Every token that opens the desk: `DESK_TOKEN`, or the one that was made at the first start, and those of `DESK_TOKENS`.
 * If only those are set, no other is made, because nobody would know of it.
 *
 * @throws as {@link keptToken}
 */
export function staffTokens(): readonly StaffToken[] {
  const { deskToken, deskTokens, dataDir } = settings();
  if (deskToken === undefined && deskTokens.length > 0) return deskTokens;
  place.billingHelpDeskToken ??= deskToken ?? keptToken(dataDir);
  return [{ name: ownTokenName, role: "admin", token: place.billingHelpDeskToken }, ...deskTokens];
}

/**
 * The token that somebody shows. Each is compared in constant time, whichever it is.
 *
 * @returns `undefined` if it is not one of them
 */
export const tokenShown = (shown: string, tokens: readonly StaffToken[]): StaffToken | undefined =>
  tokens.filter(({ token }) => isSameSecret(shown, token))[0];

/** Random bytes, too many to guess. */
const tokenBytes = 32;
const tokenPattern = /^[\w-]{32,}$/;
/** Another server on the same folder writes it in far less. */
const patience = { tries: 10, ms: 50 };

/**
 * Reads the token in a folder, or makes it there.
 *
 * @throws one sentence with what to do, if it can neither be read nor made
 */
export function keptToken(folder: string): string {
  const path = join(/* turbopackIgnore: true */ folder, "desk-token");
  const made = randomBytes(tokenBytes).toString("base64url");
  try {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Fails if it exists, so that of two servers starting at once one makes it and both read it.
    writeFileSync(path, `${made}\n`, { flag: "wx", mode: 0o600 });
    return made;
  } catch (error) {
    if (codeOf(error) !== "EEXIST")
      throw new Error(
        `The desk's token can't be kept in ${path} (${codeOf(error)}). Let the server write there, or set DESK_TOKEN.`,
      );
  }
  return readToken(path);
}

function readToken(path: string): string {
  for (let tries = 0; ; tries += 1) {
    const text = read(path);
    if (tokenPattern.test(text)) return text;
    if (tries === patience.tries)
      throw new Error(
        `${path} holds no token of the desk: 32 letters and digits or more. Delete it, and the next start makes one; or set DESK_TOKEN.`,
      );
    wait(patience.ms);
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    throw new Error(
      `The desk's token in ${path} can't be read (${codeOf(error)}). Let the server read it, or set DESK_TOKEN.`,
    );
  }
}

const wait = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

const codeOf = (error: unknown) => String((error as { code?: unknown }).code ?? error);

/**
 * The message of the start about a token that was made: a link that logs in. The token is after the `#`, which
 * browsers do not send, so it is in no log of a server and in no `Referer`.
 *
 * @param listens where the server listens, as `PORT` and `HOSTNAME` say, for a link without `SITE_URL`
 */
export function logInHint(
  { siteUrl, dataDir }: Settings,
  token: string,
  { PORT, HOSTNAME }: Readonly<Record<string, string | undefined>>,
): string {
  const isEverywhere = !HOSTNAME || HOSTNAME === "0.0.0.0" || HOSTNAME === "::";
  const host = isEverywhere ? "localhost" : isIPv6(HOSTNAME) ? `[${HOSTNAME}]` : HOSTNAME;
  const origin = siteUrl === undefined ? `http://${host}:${PORT || "3000"}` : new URL(siteUrl).origin;
  return [
    `The desk, for staff: ${origin}/desk/log-in#${token}`,
    "What stands after the # is the token: in a browser without scripts, paste it into the form.",
    `It is kept in ${join(/* turbopackIgnore: true */ dataDir, "desk-token")}; DESK_TOKEN sets another.`,
  ].join("\n");
}

/**
 * Ensures that there is a token before the first request, and prints it if it was made here.
 *
 * A token that can't be kept ends the process with a sentence, because nobody could ever log in.
 */
export function openDesk(): void {
  try {
    const made = staffTokens().find(({ name }) => name === ownTokenName);
    if (made && settings().deskToken === undefined)
      process.stdout.write(`${logInHint(settings(), made.token, process.env)}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : "The server can't start."}\n`);
    process.exit(1);
  }
}

/** Compares secrets in a time that does not tell how much of them is right, or how long they are. */
export function isSameSecret(shown: string, secret: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(shown), digest(secret));
}
