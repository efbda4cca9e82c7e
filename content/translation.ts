/** Parts of copy that are no words, so a translation has to repeat them as they are. */
type Fixed = "link" | "links" | "fact" | "listed" | "href";

/**
 * The shape of a translation: the same names, functions of the same values, and lists of the same length as the English
 * copy, with any words in them. A sentence that is missing or left over does not compile.
 */
export type Translation<T> = T extends string
  ? string
  : T extends (...values: infer Values) => infer Words
    ? (...values: Values) => Translation<Words>
    : { readonly [K in keyof T]: K extends Fixed ? T[K] : Translation<T[K]> };
