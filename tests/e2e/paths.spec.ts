import { type APIRequestContext, expect } from "playwright/test";
import { issues } from "@/machines/registry";
import { everyFlow } from "../machines/every-flow";
import { type SimplePath, simplePaths } from "../paths/simple-paths";
import { test } from "./test";

const flows = everyFlow();
const isLong = process.env.LONG === "1";

/** One way to each step in each state of its machine: `tests/paths` walks them all without a server. */
function chosenPaths(issue: (typeof issues)[number]): SimplePath[] {
  const paths = [...simplePaths(flows[issue])];
  return isLong ? paths : [...new Map(paths.map((path) => [path.state, path])).values()];
}

/** As many as the server is asked at the same time: enough to keep it busy, few enough to stay polite. */
const atOnce = 8;

const entities: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&#x27;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};

/** What a page says before any script has run. */
function read(html: string) {
  const h1 = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? "";
  const text = h1.replace(/<[^>]*>/g, "").replace(/&[#a-z0-9]+;/g, (entity) => entities[entity] ?? entity);
  const options = [...html.matchAll(/<a [^>]*data-option="([^"]*)"/g)].map((match) => match[1]);
  return { heading: text, options };
}

async function walk(request: APIRequestContext, path: SimplePath): Promise<void> {
  const response = await request.get(path.address, { maxRedirects: 0 });
  const { heading, options } = read(await response.text());
  expect({ address: path.address, status: response.status(), heading, options }).toEqual({
    address: path.address,
    status: 200,
    // Backticks mark code in the copy; the page shows none.
    heading: path.heading.replaceAll("`", ""),
    options: path.options,
  });
}

for (const issue of issues) {
  const paths = chosenPaths(issue);
  test(`${issue}: the server shows ${isLong ? "every simple path" : "each step in each state"} (${paths.length}) with its heading and its options`, async ({
    request,
  }) => {
    const left = [...paths];
    const walkers = Array.from({ length: atOnce }, async () => {
      for (let path = left.pop(); path !== undefined; path = left.pop()) await walk(request, path);
    });
    await Promise.all(walkers);
    expect(left).toEqual([]);
    expect(new Set(paths.map(({ step }) => step))).toEqual(new Set(Object.keys(flows[issue].chart.states)));
  });
}
