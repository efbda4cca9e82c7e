/** Imports point one way: app → components → lib → machines → content. See docs/decisions/001-layers.md. */
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
      name: "delivery-stays-on-the-server",
      comment:
        "what stores and delivers tickets is reached from routes alone, never from what a browser loads",
      severity: "error",
      from: { path: "^(content|machines|components|lib/(flow|ticket|triage|http|insights|embed))/" },
      to: { path: "^lib/delivery/" },
    },
    {
      name: "terminal-and-relay-stay-off-the-page",
      comment: "what runs in a terminal or calls OpenRouter for others would be paid for by a phone",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^lib/(diagnose/|openrouter/relay\\.ts$)" },
    },
    {
      name: "maps-are-laid-out-by-the-build",
      comment: "the layout engine weighs more than all pages together; a type of it weighs nothing",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^lib/map/(lay-out|map-of)\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "pages-ship-their-own-language",
      comment: "words come by useWords or loadWords; staff, tickets and terminals read English",
      severity: "error",
      from: { path: "^(app/\\[language\\]|components/(?!desk/|insights/))" },
      to: { path: "^content/(en|es|ar)/", dependencyTypesNot: ["type-only"] },
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
