// npm run architecture: draws the picture in docs/architecture.md from the imports, folder by folder.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("architecture.md", import.meta.url);
const layers = ["app", "components", "lib", "machines", "content"];

/** The box that a file is drawn in; `undefined` for what is none of ours. */
function boxOf(path) {
  const [layer, folder] = path.split("/");
  if (!layers.includes(layer)) return undefined;
  if (layer === "app" || layer === "content") return layer;
  if (layer === "components") return folder === "staff" ? "components/staff" : "components";
  if (layer === "machines")
    return path.split("/").length > 2 && folder !== "rules" ? "machines/issue" : "machines";
  return ["server", "staff", "tools"].includes(folder) ? `lib/${folder}` : "lib";
}

const words = [...layers, "--config", ".dependency-cruiser.cjs", "--output-type", "json"];
const { stdout } = spawnSync("depcruise", words, { encoding: "utf8", maxBuffer: 2 ** 28 });
const counts = new Map();
for (const { source, dependencies } of JSON.parse(stdout).modules)
  for (const { resolved } of dependencies) {
    const [from, to] = [boxOf(source), boxOf(resolved)];
    if (!from || !to || from === to) continue;
    counts.set(`${from} ${to}`, (counts.get(`${from} ${to}`) ?? 0) + 1);
  }

const id = (box) => box.replace("/", "_");
const name = (box) => (box === "machines/issue" ? "machines/&lt;issue&gt;" : box);
const boxes = [...new Set([...counts.keys()].flatMap((pair) => pair.split(" ")))].sort();
const picture = [
  "```mermaid",
  "flowchart TD",
  ...boxes.map((box) => `  ${id(box)}["${name(box)}"]`),
  ...[...counts.keys()].sort().map((pair) => `  ${pair.split(" ").map(id).join(" --> ")}`),
  "```",
].join("\n");
const text = readFileSync(file, "utf8");
writeFileSync(
  file,
  text.replace(
    /(<!-- drawn -->\n)[\s\S]*?(\n<!-- \/drawn -->)/,
    (_, begin, end) => `${begin}${picture}${end}`,
  ),
);
