import { plural } from "../numbers/en";

/** Words of the search in the person's own words. */
export const searchMessages = {
  label: "Describe it in your own words",
  placeholder: "“402”, “declined”, “VAT”…",
  button: "Search",
  results: (count: number) => plural(count, { one: "# match", other: "# matches" }),
  none: "Nothing matches these words. Pick the problem that comes closest below.",
  loading: "Searching…",
  failed: "The search could not be loaded. Check your connection, or pick a problem below.",
  privacy: "Please leave out names, keys and amounts.",
} as const;
