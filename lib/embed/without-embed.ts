/** A whole address as it is outside of a frame, to be kept or shared. */
export function withoutEmbed(href: string): string {
  const url = new URL(href);
  for (const key of ["embed", "theme"]) url.searchParams.delete(key);
  return url.href;
}
