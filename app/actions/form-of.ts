/** The form that an action was called with; an empty one where whoever called it made up something else. */
export const formOf = (posted: unknown): FormData => (posted instanceof FormData ? posted : new FormData());
