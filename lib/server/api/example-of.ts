import { charts } from "@/machines/every-issue";
import { issues } from "@/machines/registry";

const [issue] = issues;

/** The example for each part in braces. */
const parts: Readonly<Record<string, string>> = {
  issue,
  step: charts[issue].initial,
  key: "9f0a1c1e-6c5e-4b7e-9d5a-3f1f7a2f0c11",
  sha256: "$(sha256sum picture.png | cut -d' ' -f1)",
  id: "0123456789abcdef0123456789abcdef",
};

/** A submission without gaps but for the facts, which are the person's. */
const submission = {
  idempotency_key: parts.key,
  address: `/${issue}/ticket`,
  draft: { email: "ada@example.org" },
  evidence: [],
  open_seconds: 60,
  time_zone: "UTC",
  locale: "en",
};

/**
 * A command that calls an operation, with made-up values.
 *
 * @param path with its parts in braces, such as `/api/flows/{issue}`
 */
export function exampleOf(method: string, path: string): string {
  const address = `"$SITE${path.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? name)}"`;
  if (method === "post")
    return `curl -X POST ${address} -H 'content-type: application/json' \\\n  -d '${JSON.stringify(submission)}'`;
  if (method === "put") return `curl -X PUT ${address} --data-binary @picture.png`;
  return `curl ${address}`;
}
