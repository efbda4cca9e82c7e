import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, type FrameLocator, type Page } from "playwright/test";
import type { Ticket } from "@/lib/ticket/schema";

/** Where everything that the tested server prints goes. */
export const serverLog = "test-results/server.log";

/** What the tested servers want from staff. */
export const deskToken = "the-token-of-the-end-to-end-tests";

/**
 * Logs a browser in to the desk, as staff do.
 *
 * @param origin of a server other than the one that all tests share
 */
export async function logIn({ request }: Pick<Page, "request">, origin = ""): Promise<void> {
  const answer = await request.post(`${origin}/desk/session`, { form: { token: deskToken } });
  expect(answer.url()).toMatch(/\/desk$/);
}

/** Where it keeps its tickets. */
export const serverData = "test-results/data";

/**
 * The tickets with these words in the note that have reached the help desk of the tests: a folder of JSON lines.
 *
 * @param data where the server keeps its tickets
 */
export function delivered(note: string, data = serverData): Ticket[] {
  const folder = join(data, "tickets");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl"))
    .flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n"))
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
    .filter((ticket) => ticket.note === note);
}

/** Facts that a made-up person types: none of them may turn up in an address, a request or a log. */
export const person = {
  email: "ada.canary@example.org",
  amount: "43.21",
  transaction: "0x9fcanary77e1",
  note: "CANARYNOTE my words",
  generation: "gen-1756051234-CANARYabcdef",
};

/** Chooses an option of the step that is shown, as a person does: by pressing it. */
export async function choose(page: Page, option: string): Promise<void> {
  await page.locator(`[data-option="${option}"]`).first().click();
}

/** Opens the help of a question that works the answer out, and types a fact into it. */
export async function workOut(page: Page, fact: string): Promise<void> {
  await page.locator("[data-work-out] summary").click();
  await page.locator("#fact").fill(fact);
  await page.getByRole("button", { name: "Use this" }).click();
}

/** Fills in the ticket form, as a person does: what only helps is opened first. */
export async function fillIn(
  page: Page | FrameLocator,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [id, value] of Object.entries(fields)) {
    const field = page.locator(`#${id}`);
    const more = page.locator(`details:not([open]):has(#${id}) > summary`);
    if ((await more.count()) > 0) await more.click();
    if ((await field.evaluate((node) => node.tagName)) === "FIELDSET")
      await page.locator(`[name=${id}][value=${value}]`).check();
    else await field.fill(value);
  }
}

/** The heading of the page: one a screen. */
export const heading = (page: Page) => page.locator("h1");

/** Every step of every flow, from the product's own list. */
export interface ListedFlow {
  issue: string;
  first: string;
  steps: { step: string; kind: string; heading: string }[];
}

/** The accessibility engine's source, for pages that block foreign scripts. */
const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** One way through each issue to its ticket: the options in order, and what the ticket form still needs. */
export const waysToTicket: {
  issue: string;
  options: string[];
  fields: Record<string, string>;
  subject: RegExp;
}[] = [
  {
    issue: "missing-credits",
    options: ["longer-ago", "not-there", "crypto", "confirmed"],
    fields: {
      email: person.email,
      paid_at: "2026-11-20T10:30",
      amount: person.amount,
      network: "Base",
      transaction_id: person.transaction,
    },
    subject: /\$43\.21 paid on 20 Nov 2026 is not in the balance/,
  },
  {
    issue: "declined-card",
    options: ["not-asked", "international", "still-declined"],
    fields: { email: person.email, attempted_at: "2026-11-20T10:30", amount: person.amount },
    subject: /Payment of \$43\.21 declined on 20 Nov 2026/,
  },
  {
    issue: "unexpected-charges",
    options: ["looked", "team-or-project", "not-explained"],
    fields: { email: person.email, period_from: "2026-11-19", amount: person.amount, note: person.note },
    subject: /Dispute of \$43\.21 charged from 19 Nov 2026/,
  },
  {
    issue: "refused-requests",
    options: ["payment-required", "balance", "still-refused", "same-account"],
    fields: { email: person.email, error_text: "402 CANARYERROR Insufficient credits", note: person.note },
    subject: /Requests are refused/,
  },
  {
    issue: "free-model-charges",
    options: ["ends-in-free", "charged"],
    fields: { email: person.email, model: "deepseek/deepseek-chat:free", generation_ids: person.generation },
    subject: /Charge on the free model deepseek\/deepseek-chat:free/,
  },
  {
    issue: "refunds",
    options: ["unused", "within-window", "limit-or-over"],
    fields: { email: person.email, paid_at: "2026-11-20T10:30", amount: person.amount, method: "card" },
    subject: /Refund of \$43\.21 bought on 20 Nov 2026/,
  },
  {
    issue: "invoices",
    options: ["find-invoice", "not-listed"],
    fields: { email: person.email, note: person.note },
    subject: /Question about an invoice/,
  },
  {
    issue: "unauthorized-use",
    options: ["cannot-do", "done"],
    fields: { email: person.email, period_from: "2026-11-19", amount: person.amount },
    subject: /Unauthorized use of \$43\.21 from 19 Nov 2026/,
  },
];

/** The rules that the page is held to, and those of them that a theme changes. */
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const axeColours = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds on the page as it is now; the context needs `bypassCSP`.
 *
 * @param rules `colours` alone where the same page was looked at in another theme
 */
export async function violations(page: Page, rules: "all" | "colours" = "all"): Promise<string[]> {
  // Half a megabyte, so once a page: what a person goes on to without a load has it still.
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: axePath });
  return page.evaluate(
    async (runOnly) => {
      const { axe } = window as unknown as {
        axe: { run(options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const result = await axe.run({ runOnly });
      return result.violations.map(
        (violation) => `${violation.id}: ${violation.nodes[0]?.html.slice(0, 160)}`,
      );
    },
    rules === "all" ? axeTags : axeColours,
  );
}

/** What axe finds in either theme, in one load: a theme changes only what has to do with colours. */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await violations(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await violations(page, "colours");
  return [...light.map((text) => `light: ${text}`), ...dark.map((text) => `dark: ${text}`)];
}

/** Pieces that axe has looked at, by what else decides how they look. */
const lookedAt = new Map<string, Set<string>>();

/**
 * Whether the page shows something that axe has not seen: an element of this kind, look and role inside such another. What
 * differs besides is text, in the same pieces.
 *
 * @param where what decides about all pieces, such as the language
 */
export async function showsNewPiece(page: Page, where: string): Promise<boolean> {
  const pieces = await page.locator("body").evaluate((body) => {
    const nameOf = (one: Element | null) =>
      one === null ? "" : [one.tagName, one.className, one.getAttribute("role")].map(String).join(" ");
    return [...body.querySelectorAll("*")].map((one) => `${nameOf(one.parentElement)} > ${nameOf(one)}`);
  });
  const before = lookedAt.get(where) ?? new Set();
  const isNew = pieces.some((piece) => !before.has(piece));
  lookedAt.set(where, new Set([...before, ...pieces]));
  return isNew;
}

/**
 * Shows another step of the same flow, as a link in the page does: without a load.
 *
 * @param shown what is there once the step is
 */
export async function showStep(page: Page, path: string, { heading: text, kind }: Shown): Promise<void> {
  // What answers a press is fetched when a finger comes down, and must find the page as the server made it.
  if ((await page.locator("[data-live]").count()) === 0) await heading(page).dispatchEvent("pointerdown");
  await page.locator("[data-live]").waitFor({ state: "attached" });
  await heading(page).evaluate((h1, href) => {
    const link = document.createElement("a");
    link.href = href;
    h1.after(link);
    link.click();
    link.remove();
  }, path);
  await expect(page).toHaveURL(path);
  await expect(heading(page)).toHaveText(text);
  // What comes after the rest of its step.
  if (kind === "form") await expect(page.locator("#evidence")).toBeAttached();
  if (kind === "wait") await expect(page.locator("main [name=paid_at]")).toBeAttached();
}

interface Shown {
  readonly heading: string;
  readonly kind: string;
}

/** Nothing moves sideways: a person at 320 px never has to scroll to the right. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Keeps what a page uploads: Playwright does not see the bytes of a file that is sent as it is. Before the first page. */
export async function recordUploads(page: Page): Promise<readonly Buffer[]> {
  const uploads: Buffer[] = [];
  await page.exposeFunction("noteUpload", (bytes: number[]) => uploads.push(Buffer.from(bytes)));
  await page.addInitScript(() => {
    const { fetch, noteUpload } = window as unknown as typeof window & {
      noteUpload: (bytes: number[]) => Promise<number>;
    };
    window.fetch = async (input, init) => {
      if (init?.method === "PUT" && init.body instanceof Blob)
        await noteUpload([...new Uint8Array(await init.body.arrayBuffer())]);
      return fetch(input, init);
    };
  });
  return uploads;
}

/** Waits until the page answers to a press by itself: until then it is a plain form, which other tests look at. */
export async function takenOver(page: Page): Promise<void> {
  // Whether there is a network is what only a page that lives can know, and it says so.
  await page.locator("[data-online]").waitFor({ state: "attached" });
}

/** Keeps the scripts back that a page asks for from now on. @returns lets them come, or fail */
export async function holdScripts(page: Page, end: "continue" | "abort" = "continue"): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route("**/_next/static/chunks/**/*.js", async (route) => {
    await promise;
    await route[end]();
  });
  return resolve;
}
