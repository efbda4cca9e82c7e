import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../.ci/install.mjs";
import { weighPage } from "../weigh-page.mjs";
import { questions } from "./questions.mjs";
import { serveFiles } from "./serve-files.mjs";

export const counted =
  "@typebot.io/js/web, the web component as the package ships it (bundled and minified by its makers), showing the " +
  "first of two questions of a made-up server; its styles are in the script, its web font is left out";

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Typebot</title></head>
<body><typebot-standard style="width:100%;height:600px"></typebot-standard>
<script type="module">import Typebot from "/web.js";
Typebot.initStandard({ typebot: "bench", apiHost: location.origin });</script></body></html>`;

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
 * @param {import("playwright").Browser} browser
 * @returns {Promise<import("../weigh-page.mjs").Weight>} of a page that shows the first of two questions
 */
export async function weighTypebot(browser) {
  const script = join(root, "bench", "node_modules", "@typebot.io", "js", "dist", "web.js");
  const server = await serveFiles({
    "/": { type: "text/html; charset=utf-8", body: page },
    "/web.js": { type: "text/javascript; charset=utf-8", body: readFileSync(script) },
    "/api/v1/typebots/bench/startChat": { type: "application/json", body: JSON.stringify(chat) },
  });
  try {
    return await weighPage(browser, server.origin, (open) =>
      open.getByRole("button", { name: questions[0].options[0] }).waitFor({ timeout: 10_000 }),
    );
  } finally {
    await server.stop();
  }
}
