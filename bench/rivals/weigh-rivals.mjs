import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../.ci/install.mjs";
import { weighPage } from "../weigh-page.mjs";
import { installRivals } from "./install-rivals.mjs";
import { questions } from "./questions.mjs";
import { serveFiles } from "./serve-files.mjs";

const HTML = "text/html; charset=utf-8";
const SCRIPT = "text/javascript; charset=utf-8";
const SHOWN_MS = 10_000;
const packages = join(root, "bench", "node_modules");
const pageOf = (title, head, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

/** For each player: its package, what exactly is loaded, its files by path, and what shows that it has loaded. */
const RIVALS = [
  {
    name: "SurveyJS",
    of: "survey-core",
    counted:
      "survey-core with survey-js-ui, the player that needs no framework, and a model of two questions, bundled and " +
      "minified by rolldown into one file; its own stylesheet without its web font; no framework and no site around it",
    files: async () => ({
      "/": {
        type: HTML,
        body: pageOf(
          "SurveyJS",
          '<link rel="stylesheet" href="/survey.css">',
          '<div id="survey"></div><script src="/page.js" type="module"></script>',
        ),
      },
      "/page.js": { type: SCRIPT, body: await bundleSurvey() },
      "/survey.css": {
        type: "text/css; charset=utf-8",
        body: readFileSync(join(packages, "survey-core", "survey-core.fontless.min.css")),
      },
    }),
    shown: (page) => page.getByText(questions[0].heading).first().waitFor({ timeout: SHOWN_MS }),
  },
  {
    name: "Typebot",
    of: "@typebot.io/js",
    counted:
      "@typebot.io/js/web, the web component as the package ships it (bundled and minified by its makers), showing the " +
      "first of two questions of a made-up server; its styles are in the script, its web font is left out",
    files: async () => ({
      "/": {
        type: HTML,
        body: pageOf(
          "Typebot",
          "",
          `<typebot-standard style="width:100%;height:600px"></typebot-standard>
<script type="module">import Typebot from "/web.js";
Typebot.initStandard({ typebot: "bench", apiHost: location.origin });</script>`,
        ),
      },
      "/web.js": { type: SCRIPT, body: readFileSync(join(packages, "@typebot.io", "js", "dist", "web.js")) },
      "/api/v1/typebots/bench/startChat": { type: "application/json", body: JSON.stringify(chat) },
    }),
    shown: (page) =>
      page.getByRole("button", { name: questions[0].options[0] }).waitFor({ timeout: SHOWN_MS }),
  },
];

/** What Typebot's server says when a chat starts: a line of text and buttons. Typing is not acted out. */
const chat = {
  sessionId: "bench",
  typebot: {
    id: "bench",
    version: "6.1",
    theme: { general: { font: { type: "Custom", family: "sans-serif" } } },
    settings: { general: { isBrandingEnabled: false }, typingEmulation: { enabled: false } },
  },
  messages: [
    {
      id: "heading",
      type: "text",
      content: { type: "richText", richText: [{ type: "p", children: [{ text: questions[0].heading }] }] },
    },
  ],
  input: {
    id: questions[0].id,
    type: "choice input",
    items: questions[0].options.map((content) => ({ id: content, content })),
    options: {},
  },
};

/**
 * @typedef {object} Rival either weighed or not, and then why
 * @property {string} name with its version
 * @property {string} counted what exactly was loaded
 * @property {import("../weigh-page.mjs").Weight} [weight]
 * @property {string} [failed] what went wrong
 */

/**
 * Weighs the players of other makers. One that can't be installed or shown here is said to be so; the bench goes on.
 *
 * @param {import("playwright").Browser} browser
 * @returns {Promise<Rival[]>}
 */
export async function weighRivals(browser) {
  const results = [];
  for (const { name, of, counted, files, shown } of RIVALS) {
    const rival = { name, counted };
    try {
      rival.name += ` ${installRivals()[of]}`;
      await using server = await serveFiles(await files());
      rival.weight = await weighPage(browser, server.origin, shown);
    } catch (error) {
      rival.failed = String(error?.message ?? error).split("\n")[0];
    }
    results.push(rival);
  }
  return results;
}

/** Loaded here and not above: it is installed on demand. */
async function bundleSurvey() {
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
