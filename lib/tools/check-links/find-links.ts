import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { policy } from "@/content/policy";

/** An outward link, with every place that names it. */
export interface FoundLink {
  readonly url: string;
  /** Such as `content/policy.ts:12`; the links of the policy by their name as well. */
  readonly places: readonly string[];
}

const pages = ["README.md", "SECURITY.md"];
const link = /https:\/\/[^\s"'`<>()[\]{}|\\]+/g;
/** Reserved names of RFC 2606, and made-up customers of help desks. */
const invented = /(^|\.)(example(\.(com|org|net))?|localhost|acme\.[a-z]+\.com)$/;

/**
 * Every outward link of a tree: those of the policy, and each `https` address in `content/`, in README and in docs.
 * In Markdown, code is left out: an address in it is a value and no link.
 *
 * @param root of the tree
 */
export function findLinks(root: string): FoundLink[] {
  const found = new Map<string, string[]>();
  const add = (url: string, place: string) => {
    if (!invented.test(new URL(url).hostname)) found.set(url, [...(found.get(url) ?? []), place]);
  };
  for (const [name, url] of Object.entries(policy.links)) add(url, `policy.links.${name}`);
  const files = globSync(["content/**/*.ts", "docs/**/*.md"], { cwd: root }).map((file) =>
    file.replaceAll("\\", "/"),
  );
  for (const file of [...pages, ...files.sort()]) {
    const text = readFileSync(join(root, file), "utf8");
    const shown = file.endsWith(".md") ? withoutCode(text) : text;
    for (const [index, line] of shown.split("\n").entries()) {
      for (const [match] of line.matchAll(link)) {
        const url = match.replace(/[.,;:!?*_]+$/, "");
        if (URL.canParse(url)) add(url, `${file}:${index + 1}`);
      }
    }
  }
  return [...found].map(([url, places]) => ({ url, places })).sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** Lines keep their number. */
function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, (code) => code.replace(/[^\n]/g, "")).replace(/`[^`\n]*`/g, "");
}
