/** What `notFound()` shows. Next's own words for it would travel with every page; `proxy.ts` leads to ours before. */
export default function NotFound() {
  return null;
}
