import { createHash } from "node:crypto";
import type { Language } from "@/content/languages";
import { apiMessages } from "@/content/ui/api/en";
import { problem } from "@/lib/ticket/problem";
import { settings } from "../settings";

/** Seconds that a copy may be used without asking, so a changed policy shows after a minute at most. */
const freshSeconds = 60;

/**
 * A response that anybody may read, with the headers for caches and for pages of other sites. A request that names the
 * present version by `If-None-Match` is answered with 304.
 *
 * @param body becomes JSON
 * @param more of its content: the media type, and its language where it has one
 */
export function answerReadable(
  request: Request,
  body: unknown,
  { type = "application/json", language }: { readonly type?: string; readonly language?: Language } = {},
): Response {
  const text = JSON.stringify(body);
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  const headers = {
    etag,
    "cache-control": `public, max-age=${freshSeconds}, must-revalidate`,
    link: '</openapi.json>; rel="service-desc"; type="application/json"',
    ...(language === undefined ? {} : { "content-language": language }),
    ...sharing(request, language === undefined ? [] : ["Accept-Language"]),
  };
  if (isNamed(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "content-type": type } });
}

/** Whether `If-None-Match` names a version; what is between compresses an answer and marks its version as weak. */
const isNamed = (header: string | null, etag: string): boolean =>
  (header ?? "")
    .split(",")
    .map((one) => one.trim().replace(/^W\//, ""))
    .some((one) => one === etag || one === "*");

/** Says that what was asked for is not there; a page of another site may read that, too. */
export const answerUnknown = (request: Request, what: keyof typeof apiMessages.problems): Response =>
  problem({ status: 404, ...apiMessages.problems[what] }, sharing(request));

/** Answers the question of a browser whether a page of another site may read here. */
export const allowReading = (request: Request): Response =>
  new Response(null, {
    status: 204,
    headers: {
      allow: "GET, HEAD, OPTIONS",
      ...sharing(request),
      "access-control-allow-methods": "GET, HEAD",
      "access-control-allow-headers": "Accept-Language, If-None-Match",
      "access-control-max-age": "3600",
    },
  });

/** @param varies what else the answer depends on */
function sharing(request: Request, varies: readonly string[] = []): Record<string, string> {
  const { apiOrigins } = settings();
  const origin = request.headers.get("origin");
  const allowed = apiOrigins.includes("*") ? "*" : apiOrigins.find((one) => one === origin);
  const vary = apiOrigins.length === 0 || allowed === "*" ? varies : [...varies, "Origin"];
  return {
    ...(vary.length === 0 ? {} : { vary: vary.join(", ") }),
    ...(allowed && {
      "access-control-allow-origin": allowed,
      "access-control-expose-headers": "ETag, Content-Language",
    }),
  };
}
