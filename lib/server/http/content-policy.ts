/** What vouches for the inline scripts of a page. */
interface Voucher {
  /** Of scripts that were made beforehand: sha256, base64. */
  readonly hashes: readonly string[];
  /** For scripts that are written now: a number used once. */
  readonly nonce?: string;
}

/** What else a policy depends on. */
interface Circumstances {
  /** Where a person may let the page look things up, such as `https://openrouter.ai`. */
  readonly apiOrigin: string;
  /** Other sites that may show the page in a frame, such as `https://shop.example.com`. */
  readonly framedBy: readonly string[];
  /** Next's development server evaluates code and writes styles into the page. */
  readonly isDevelopment: boolean;
}

/**
 * The Content-Security-Policy of a page: everything from here, no script that we did not write. Nothing from elsewhere,
 * but for the API that a person may let the page look things up at.
 */
export function contentPolicy(
  { hashes, nonce }: Voucher,
  { apiOrigin, framedBy, isDevelopment }: Circumstances,
): string {
  const scripts = [
    "'self'",
    ...hashes.map((hash) => `'sha256-${hash}'`),
    ...(nonce === undefined ? [] : [`'nonce-${nonce}'`]),
    ...(isDevelopment ? ["'unsafe-eval'"] : []),
  ];
  return [
    "default-src 'none'",
    `script-src ${scripts.join(" ")}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self' ${apiOrigin}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    // The desk shows a page as the person will see it.
    "frame-src 'self'",
    ["frame-ancestors 'self'", ...framedBy].join(" "),
  ].join("; ");
}
