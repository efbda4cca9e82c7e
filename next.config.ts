import type { NextConfig } from "next";

/** Sent with every answer. The script policy is loosened for Next's inline start-up scripts only. */
const headers = [
  {
    key: "Content-Security-Policy",
    value: [
      "default-src 'none'",
      `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' blob: data:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
  },
  // Nothing to other sites; to ourselves yes, because a form posted with no-referrer has the origin "null".
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" },
];

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: import.meta.dirname,
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // A 404 page of its own: else every page would carry the scripts of its search.
  // These bring files of their own (WebAssembly, workers), so they stay as they are.
  serverExternalPackages: ["@electric-sql/pglite", "pg-boss", "pg", "pino", "nodemailer"],
  outputFileTracingIncludes: { "/**": ["node_modules/@electric-sql/pglite/dist/**/*"] },
  experimental: { globalNotFound: true },
  headers: async () => [{ source: "/:path*", headers }],
};

export default config;
