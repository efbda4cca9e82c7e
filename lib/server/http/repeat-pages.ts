import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { LRUCache } from "lru-cache";
import { inlineScriptHashes } from "./inline-scripts.mjs";

/** Answers a request, or hands it on. */
export type Between = (request: IncomingMessage, response: ServerResponse, handOn: () => void) => void;

/** A page as it went out the first time. */
interface KeptPage {
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
  /** Whether it goes out again as it is: a page with answers is vouched for by a nonce at first. */
  isReady: boolean;
}

/** Bytes of all pages that are kept: several times as many as the pages without answers have. */
const mostBytes = 16 * 1024 * 1024;

/** These make another answer out of the same address; what they ask for goes to Next. */
const otherwise = [
  "rsc",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-action",
  "if-none-match",
  "range",
];

/** Of the connection or the moment, so Node writes them anew. */
const ofTheMoment = ["date", "connection", "keep-alive", "transfer-encoding", "content-length"];

/**
 * Answers pages that depend on their address alone: those that the build has made, and steps with answers. They are the
 * same for everybody until the next build, so Next, the proxy and the packing work on each once; from then on it is sent
 * as it was. In memory alone, and what was asked for longest ago goes first.
 *
 * @returns for one process. Addresses with a staff member's reference, and the desk's, are never kept
 */
export function repeatPages(): Between {
  const kept = new LRUCache<string, KeptPage>({
    maxSize: mostBytes,
    sizeCalculation: ({ body }, key) => body.length + key.length + 1,
  });
  return (request, response, handOn) => {
    const { method, url = "", headers } = request;
    const isPlain = method === "GET" && !/^\/desk(?:[/?]|$)|[?&]ref=/.test(url);
    if (!isPlain || otherwise.some((name) => name in headers)) return handOn();
    const key = `${url} ${headers["accept-encoding"] ?? ""}`;
    const page = kept.get(key);
    if (page && (page.isReady || vouchByHashes(page))) {
      response.writeHead(200, page.headers).end(page.body);
      return;
    }
    listen(response, (found) => kept.set(key, found));
    handOn();
  };
}

/** Tells of an answer once it has gone out whole, where its address alone decides what it is. */
function listen(response: ServerResponse, tell: (page: KeptPage) => void): void {
  const pieces: Buffer[] = [];
  /** Known with the first piece, for its head is made by then: what is not kept is not copied. */
  let isWanted: boolean | undefined;
  const { write, end } = response;
  const take = (piece: unknown, encoding: unknown) => {
    isWanted ??= isOfAddressAlone(response);
    if (!isWanted) return;
    if (typeof piece === "string")
      pieces.push(Buffer.from(piece, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"));
    else if (piece instanceof Uint8Array) pieces.push(Buffer.from(piece));
  };
  response.write = ((...args: [unknown, unknown]) => {
    take(...args);
    return write.apply(response, args as never);
  }) as typeof write;
  response.end = ((...args: [unknown, unknown]) => {
    take(...args);
    return end.apply(response, args as never);
  }) as typeof end;
  response.once("finish", () => {
    if (!isWanted) return;
    const headers = Object.fromEntries(
      Object.entries(response.getHeaders()).filter(([name]) => !ofTheMoment.includes(name)),
    );
    const body = Buffer.concat(pieces);
    const isReady = isMadeByBuild(response);
    tell({ headers: { ...headers, "content-length": body.length }, body, isReady });
  });
}

const isOfAddressAlone = (response: ServerResponse): boolean =>
  response.statusCode === 200 &&
  !response.hasHeader("set-cookie") &&
  (isMadeByBuild(response) || isWithAnswers(response));

/** Next says which answers come out of the build; what is for one person alone says that nobody may keep it. */
const isMadeByBuild = (response: ServerResponse): boolean =>
  response.hasHeader("x-nextjs-prerender") &&
  !/private|no-store/.test(String(response.getHeader("cache-control") ?? ""));

/** `proxy.ts` leads steps with answers to the page that reads nothing but their address. */
const isWithAnswers = (response: ServerResponse): boolean =>
  /^\/[a-z]+\/with-answers\//.test(String(response.getHeader("x-middleware-rewrite") ?? ""));

const policyHeader = "content-security-policy";

/** What React leaves where a part of a page broke on the server, for the browser to try again. */
const broken = /<template[^>]* data-dgst=/;

/**
 * A nonce is good for one answer. From the second on the scripts are known, and their hashes vouch for them.
 *
 * @returns false where a part of the page broke when it was made
 */
function vouchByHashes(page: KeptPage): boolean {
  const { headers, body } = page;
  const html = unpacked(body, String(headers["content-encoding"] ?? ""));
  if (broken.test(html)) return false;
  const hashes = inlineScriptHashes(html);
  headers[policyHeader] = String(headers[policyHeader]).replace(
    /'nonce-[^']*'/,
    hashes.map((hash) => `'sha256-${hash}'`).join(" "),
  );
  page.isReady = true;
  return true;
}

function unpacked(body: Buffer, encoding: string): string {
  const unpack = { gzip: gunzipSync, br: brotliDecompressSync, deflate: inflateSync }[encoding];
  return (unpack ? unpack(body) : body).toString("utf8");
}
