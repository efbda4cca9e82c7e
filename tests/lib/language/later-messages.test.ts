import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const source = (path: string) => readFileSync(join(root, path), "utf8");
const files = readdirSync(join(root, "components"), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join("components", name));

/** The component that an import inside `components/` names. */
function resolve(from: string, to: string): string | undefined {
  const base = relative(root, join(root, dirname(from), to));
  return files.find((file) => file === `${base}.tsx` || file === `${base}.ts`);
}

/** What a module asks for by `useMessages`, with all that it imports and does not fetch later. */
function asked(file: string, seen = new Set<string>()): Set<string> {
  const words = new Set<string>();
  if (seen.has(file)) return words;
  seen.add(file);
  const text = source(file);
  for (const [, word = ""] of text.matchAll(/useMessages\((\w+)\)/g)) words.add(word);
  for (const [, to = ""] of text.matchAll(/^import (?!type )[^;]*from "(\.[^"]+)";/gm)) {
    const next = resolve(file, to);
    if (next) for (const word of asked(next, seen)) words.add(word);
  }
  return words;
}

/** The file of a component, where a module passes it on. */
function originOf(file: string, component: string): string {
  const from = new RegExp(`^export \\{[^}]*\\b${component}\\b[^}]*\\} from "([^"]+)"`, "m").exec(
    source(file),
  )?.[1];
  return (from && resolve(file, from)) || file;
}

const later = files.flatMap((file) =>
  [
    ...source(file).matchAll(
      /lazyWithMessages\(\s*\(\) => (\w+\(\)|import\("([^"]+)"\))\.then\(\((\w+)\) => \3\.(\w+)\)[\s\S]*?\[([^\]]*)\]/g,
    ),
  ].map(([, call = "", path, , component = "", list = ""]) => {
    const named =
      path ??
      new RegExp(`${call.replace("()", "")} = \\(\\) => import\\("([^"]+)"\\)`).exec(source(file))?.[1];
    const target = resolve(file, named ?? "") ?? "";
    return [
      originOf(target, component),
      list
        .split(",")
        .map((word) => word.trim())
        .filter(Boolean),
    ] as const;
  }),
);

// What is fetched without its words asks the network for them at the press that shows it, and there may be none.
test.each(later)("%s is fetched with all the words that it shows", (target, brought) => {
  const missing = [...asked(target)].filter((word) => !["commonLoaders", ...brought].includes(word));
  expect(missing).toEqual([]);
});

test("the parts that are fetched later are all looked at", () => {
  expect(later.length).toBeGreaterThanOrEqual(8);
});
