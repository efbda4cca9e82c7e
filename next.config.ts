import type { NextConfig } from "next";
import { languages } from "./content/languages";

/** Sent with every answer. What `proxy.ts` sends with pages is not here: script policies, and who may show them in a frame. */
const headers = [
  // Nothing to other sites; to ourselves yes, because a form posted with no-referrer has the origin "null".
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" },
];

/** For what is no page. */
const bare = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: import.meta.dirname,
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm test` checks types beside the build; here they would be checked twice.
  typescript: { ignoreBuildErrors: true },
  // These bring files of their own (WebAssembly, workers), so they stay as they are.
  serverExternalPackages: ["pg", "pino", "nodemailer", "sharp", "file-type", "prom-client", "elkjs"],
  // Maps are laid out and pictures are made while the pages are built, and never after.
  outputFileTracingExcludes: {
    "/**": ["node_modules/elkjs/**/*", "node_modules/next/dist/compiled/@vercel/og/**/*"],
  },
  // A 404 page of its own: else every page would carry the scripts of its search.
  // The proxy copies no more of a body than a page takes, `mostPosted` in lib/server/limits/body-limits.ts.
  // A cache of the build costs the first one more than it saves the next: docs/decisions/082-less-work-in-tests.md.
  experimental: {
    globalNotFound: true,
    proxyClientMaxBodySize: 512 * 1024,
    turbopackFileSystemCacheForBuild: false,
  },
  headers: async () => [
    { source: "/:path*", headers },
    // Nothing that is somebody's is for search engines.
    {
      source: `/:language(${languages.join("|")})?/:path(api|desk|tickets|feedback)/:rest*`,
      headers: [{ key: "X-Robots-Tag", value: "noindex, nofollow" }],
    },
    {
      source:
        "/:path(api|_next|icons|manifest\\.webmanifest|schemas|openapi\\.json|healthz|readyz|metrics)/:rest*",
      headers: [{ key: "Content-Security-Policy", value: bare }],
    },
    {
      source:
        "/:path(api|_next|icons|pictures|schemas|openapi\\.json|healthz|readyz|metrics|sw\\.js|manifest\\.webmanifest|sitemap\\.xml|robots\\.txt|favicon.*|icon.*)/:rest*",
      headers: [{ key: "X-Frame-Options", value: "SAMEORIGIN" }],
    },
    {
      source: `/:language(${languages.join("|")})/api/:rest*`,
      headers: [
        { key: "Content-Security-Policy", value: bare },
        { key: "X-Frame-Options", value: "SAMEORIGIN" },
      ],
    },
    // The one file that other sites load.
    { source: "/embed.js", headers: [{ key: "Cross-Origin-Resource-Policy", value: "cross-origin" }] },
    {
      source: "/sw.js",
      headers: [
        // The service worker has a policy of its own: it fetches from here, and loads no other script.
        { key: "Content-Security-Policy", value: `${bare}; connect-src 'self'` },
        // Asked for anew with every page, so that an update is noticed at once.
        { key: "Cache-Control", value: "no-cache" },
      ],
    },
    // A worker has the policy of its own file: it may load the rest of itself, and reach nothing.
    {
      source: "/_next/static/:rest*",
      headers: [{ key: "Content-Security-Policy", value: `${bare}; script-src 'self'` }],
    },
  ],
};

export default config;
