// biome-ignore lint/style/noDefaultExport: Next asks for one
export default function Page() {
  return <h1>Empty</h1>;
}
