/** What every error of the API looks like: RFC 9457. The sentence in `detail` is meant for a person. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Each place of what was sent that is wrong, as a JSON Pointer such as `#/draft/email`, and what to do there. */
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  /** Path of a receipt, where the problem has to do with an earlier submission. */
  readonly receipt?: string;
}

/** An answer that tells what is wrong. */
export function problem(body: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(body, {
    status: body.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
  });
}
