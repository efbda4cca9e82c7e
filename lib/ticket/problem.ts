/** The shape of every error of the API: RFC 9457. The sentence in `detail` is meant for a person. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Each place of what was sent that is wrong, as a JSON Pointer such as `#/draft/email`, and what to do there. */
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  /** Path of a receipt, if the problem has to do with an earlier submission. */
  readonly receipt?: string;
}

/** A response with a problem. */
export function problem(body: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(body, {
    status: body.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
  });
}
