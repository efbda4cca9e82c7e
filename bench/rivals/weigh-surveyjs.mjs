import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../.ci/install.mjs";
import { weighPage } from "../weigh-page.mjs";
import { questions } from "./questions.mjs";
import { serveFiles } from "./serve-files.mjs";

export const counted =
  "survey-core with survey-js-ui, the player that needs no framework, and a model of two questions, bundled and " +
  "minified by rolldown into one file; its own stylesheet without its web font; no framework and no site around it";

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>SurveyJS</title>
<link rel="stylesheet" href="/survey.css"></head>
<body><div id="survey"></div><script src="/page.js" type="module"></script></body></html>`;

/**
 * @param {import("playwright").Browser} browser
 * @returns {Promise<import("../weigh-page.mjs").Weight>} of a page that shows the first of two questions
 */
export async function weighSurveyjs(browser) {
  const css = join(root, "bench", "node_modules", "survey-core", "survey-core.fontless.min.css");
  const server = await serveFiles({
    "/": { type: "text/html; charset=utf-8", body: page },
    "/page.js": { type: "text/javascript; charset=utf-8", body: await bundle() },
    "/survey.css": { type: "text/css; charset=utf-8", body: readFileSync(css) },
  });
  try {
    return await weighPage(browser, server.origin, (open) =>
      open.getByText(questions[0].heading).first().waitFor({ timeout: 10_000 }),
    );
  } finally {
    await server.stop();
  }
}

/** Loaded here and not above: it is installed on demand. */
async function bundle() {
  const { build } = await import("rolldown");
  const { output } = await build({
    input: join(root, "bench", "rivals", "surveyjs-page.mjs"),
    platform: "browser",
    transform: { define: { "process.env.NODE_ENV": '"production"' } },
    output: { format: "es", minify: true, codeSplitting: false },
    write: false,
    logLevel: "silent",
  });
  return output[0].code;
}
