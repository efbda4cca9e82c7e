/** Imports point one way, and `lib` says where its code may run. See docs/architecture.md. */
const layers = ["app", "components", "lib", "machines", "content"];

const upward = layers.slice(1).map((layer, index) => ({
  name: `${layer}-imports-nothing-above-it`,
  severity: "error",
  from: { path: `^${layer}/` },
  to: { path: `^(${layers.slice(0, index + 1).join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...upward,
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "core-knows-no-react-next-or-dom",
      comment:
        "machines, replay, rules and ticket run in the browser, on the server, in a terminal and in tests",
      severity: "error",
      from: { path: "^(content|machines|lib)/" },
      to: { path: "^node_modules/(react|react-dom|next|@tanstack)/" },
    },
    {
      name: "core-runs-anywhere",
      comment: "server, staff and tools may import the rest of lib, never the other way",
      severity: "error",
      from: { path: "^lib/(?!(server|staff|tools)/)" },
      to: { path: "^lib/(server|staff|tools)/" },
    },
    {
      name: "server-knows-no-staff-pages-and-no-tools",
      severity: "error",
      from: { path: "^lib/server/" },
      to: { path: "^lib/(staff|tools)/" },
    },
    {
      name: "staff-runs-in-their-browser",
      comment: "what staff pages load must not bring the server's code or a developer's tools along",
      severity: "error",
      from: { path: "^lib/staff/" },
      to: { path: "^lib/(server|tools)/" },
    },
    {
      name: "core-and-staff-know-no-node",
      comment: "a module of Node does not exist in a browser",
      severity: "error",
      from: { path: "^(content|machines|components|lib/(?!(server|tools)/))" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "server-stays-off-the-page",
      comment:
        "what stores and delivers tickets is reached from routes alone, never from what a browser loads",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^lib/server/" },
    },
    {
      name: "tools-stay-out-of-the-product",
      comment: "what runs in a terminal would be paid for by a phone",
      severity: "error",
      from: { path: "^(app|components)/" },
      to: { path: "^lib/tools/" },
    },
    {
      name: "staff-stays-off-the-pages-of-people",
      severity: "error",
      from: { path: "^(components/(?!staff/)|app/(?!desk/))" },
      to: { path: "^(lib|components)/staff/" },
    },
    {
      name: "maps-are-laid-out-by-the-build",
      comment: "the layout engine weighs more than all pages together; a type of it weighs nothing",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^lib/staff/maps/(lay-out|map-of)\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "pages-ship-their-own-language",
      comment: "messages come by useMessages or loadMessages; staff, tickets and terminals read English",
      severity: "error",
      from: { path: "^(app/\\[language\\]|components/(?!staff/))" },
      to: { path: "^content/.*/(en|es|ar)\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "product-does-not-import-tests",
      severity: "error",
      from: { path: `^(${layers.join("|")})/` },
      to: { path: "^(tests|bench)/" },
    },
    { name: "unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
