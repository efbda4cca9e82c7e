/**
 * What looks for contradictions: it brings the schema along, so it is fetched for who has typed something. Imported from
 * here alone, by the part of a page that is always there: else each part that wants it gets a copy of its own.
 */
export const importKnown = () => import("@/lib/ticket/known-on-the-way");
