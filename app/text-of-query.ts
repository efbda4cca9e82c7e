/** A query as Next hands it to a page, back in the form of an address: `?…`, or nothing. */
export function textOf(params: Readonly<Record<string, string | string[] | undefined>>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) query.append(key, one);
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
