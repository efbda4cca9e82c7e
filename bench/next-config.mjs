import { fileURLToPath } from "node:url";

/** The project's folder: the apps in here have no node_modules of their own and are built with the project's Next. */
const root = fileURLToPath(new URL("..", import.meta.url));

/** As the product is built, without what is the product's own. */
export const nextConfig = {
  output: "standalone",
  outputFileTracingRoot: root,
  turbopack: { root },
  poweredByHeader: false,
  reactStrictMode: true,
};
