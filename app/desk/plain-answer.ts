/** One sentence as the whole answer to a form or a link of the desk. */
export const plainAnswer = (status: number, sentence: string): Response =>
  new Response(`${sentence}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
