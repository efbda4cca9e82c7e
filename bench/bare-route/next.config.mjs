import { nextConfig } from "../next-config.mjs";

// biome-ignore lint/style/noDefaultExport: Next asks for one
export default nextConfig;
