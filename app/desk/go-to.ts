/** Sends on to another page of the desk after a form. By path alone: what name this server goes by outside, it need not know. */
export const goTo = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: path, "cache-control": "no-store" } });
