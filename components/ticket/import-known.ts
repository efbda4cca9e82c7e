/**
 * Fetches the code that looks for contradictions, which includes the schema, so only pages with typed facts load it.
 * Import it only from here: otherwise each chunk that needs it gets its own copy.
 */
export const importKnown = () => import("@/lib/ticket/known-on-the-way");
