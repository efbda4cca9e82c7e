import { fileURLToPath } from "node:url";

/** The project's folder: this app has no node_modules of its own and is built with the project's Next. */
const root = fileURLToPath(new URL("../..", import.meta.url));

/** As the product is built, without what is the product's own. */
// biome-ignore lint/style/noDefaultExport: Next asks for one
export default {
  output: "standalone",
  outputFileTracingRoot: root,
  turbopack: { root },
  poweredByHeader: false,
  reactStrictMode: true,
};
