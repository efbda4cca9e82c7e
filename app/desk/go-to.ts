/** Sends on to another page of the desk after a form. By path only, because this server need not know its public name. */
export const goTo = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: path, "cache-control": "no-store" } });
