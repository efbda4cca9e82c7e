/**
 * What looks for contradictions: it brings the schema along, so it is fetched for who has typed something. Imported from
 * here only, by the part of a page that is always there: otherwise each part that needs it gets its own copy.
 */
export const importKnown = () => import("@/lib/ticket/known-on-the-way");
