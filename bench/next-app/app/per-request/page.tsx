/** An empty page that is made for each request, because it reads the query: the rival of a step with answers. */
// biome-ignore lint/style/noDefaultExport: Next asks for one
export default async function Page({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  return <h1 data-parts={Object.keys(await searchParams).length}>Empty</h1>;
}
