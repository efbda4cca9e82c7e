import { expect } from "playwright/test";
import { languages } from "@/content/languages";
import { sampleExport } from "@/lib/export/sample-export";
import { pathIn } from "@/lib/language/language-path";
import { issues } from "@/machines/registry";
import { heading, overflow, person, takenOver } from "./support";
import { test } from "./test";

/** How large the text is, and how narrow the screen. */
const sizes = [
  { width: 390, percent: 200 },
  { width: 320, percent: 100 },
];

/**
 * Every word of a page that stands on two lines, or is cut off in a field that is empty. A word is a run of letters; what
 * has a digit or a mark in it is an id, an address or a path, and may break anywhere.
 */
function brokenWords(): string[] {
  const found: string[] = [];
  const words = (text: string) =>
    [...text.matchAll(/\S+/gu)]
      .filter(([token]) => !/[\d_@/:=\\.…]\p{L}|\p{L}[\d_@/:=\\]|\p{Lu}\p{Ll}+\p{Lu}/u.test(token))
      .flatMap(({ 0: token, index }) =>
        [...token.matchAll(/[\p{L}\p{M}]{2,}/gu)].map((run) => ({ word: run[0], at: index + run.index })),
      );
  const linesOf = (node: Text, at: number, length: number) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + length);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5);
    const lines: DOMRect[] = [];
    for (const rect of rects)
      if (!lines.some((line) => Math.abs(line.top - rect.top) < rect.height / 2)) lines.push(rect);
    return lines.length;
  };
  const where = (element: Element) => `<${element.tagName.toLowerCase()} class="${element.className}">`;
  const walk = (root: Node, about: (element: Element) => string) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const parent = node.parentElement;
      if (
        !parent ||
        parent.closest("script, style, noscript, code, pre, option, textarea, svg, [aria-hidden=true]")
      )
        continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      for (const { word, at } of words(node.data))
        if (linesOf(node, at, word.length) > 1) found.push(`${word} in ${about(parent)}`);
    }
  };
  walk(document.body, where);
  // What an empty field says can't be measured, so it is set beside it, in the same box.
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("[placeholder]")) {
    if (!field.checkVisibility() || field.placeholder === "" || field.value !== "") continue;
    const style = getComputedStyle(field);
    const box = document.createElement("div");
    box.textContent = field.placeholder;
    const isLine = field instanceof HTMLInputElement;
    for (const name of [
      "font",
      "letterSpacing",
      "overflowWrap",
      "wordBreak",
      "hyphens",
      "direction",
    ] as const)
      box.style[name] = style[name];
    const inner =
      field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    Object.assign(box.style, {
      position: "absolute",
      top: "0",
      width: isLine ? "max-content" : `${inner}px`,
      whiteSpace: isLine ? "nowrap" : "pre-wrap",
    });
    document.body.append(box);
    if (isLine && box.offsetWidth > inner + 1)
      found.push(`${field.placeholder} is cut off in ${where(field)}`);
    walk(box, () => `the placeholder of ${where(field)}`);
    if (!isLine && box.offsetHeight > field.clientHeight) found.push(`${field.placeholder} is cut off`);
    box.remove();
  }
  return [...new Set(found)];
}

/** Links out of here whose sign does not stand right behind their last word. */
function strayIcons(): string[] {
  const found: string[] = [];
  for (const icon of document.querySelectorAll("a[target=_blank]:not(.button) svg")) {
    const text = icon.previousSibling;
    if (!icon.checkVisibility({ visibilityProperty: true }) || text?.nodeType !== Node.TEXT_NODE) continue;
    const range = document.createRange();
    range.selectNode(text);
    const rects = [...range.getClientRects()];
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    const line = rects.filter((rect) => bottom - rect.bottom < rect.height / 2);
    const sign = icon.getBoundingClientRect();
    const middle = (sign.top + sign.bottom) / 2;
    const isOnLine = line.some((rect) => rect.top < middle && middle < rect.bottom);
    const end = Math.max(...line.map((rect) => rect.right));
    const start = Math.min(...line.map((rect) => rect.left));
    // Behind the words is where they run to: right of them, or left.
    const gap = getComputedStyle(icon).direction === "rtl" ? start - sign.right : sign.left - end;
    if (!isOnLine || gap < 0 || gap > sign.width) found.push(`the sign of “${text.textContent}”`);
  }
  return found;
}

for (const language of languages)
  test(`no word breaks, no sign strays and nothing moves sideways with large text and on small screens: ${language}`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const found: string[] = [];
    // Every size in one load, which costs more than to look.
    const look = async (about: string) => {
      for (const { width, percent } of sizes) {
        await page.setViewportSize({ width, height: 844 });
        await page.evaluate(async (size) => {
          document.documentElement.style.fontSize = `${size}%`;
          await document.fonts.ready;
        }, percent);
        const at = `${about}, ${width} px, ${percent} %`;
        found.push(...(await page.evaluate(brokenWords)).map((text) => `${at}: ${text}`));
        found.push(...(await page.evaluate(strayIcons)).map((text) => `${at}: ${text}`));
        const sideways = await overflow(page);
        if (sideways > 0) found.push(`${at}: ${sideways} px sideways`);
      }
    };
    const open = async (path: string) => {
      await page.goto(pathIn(language, path));
      await takenOver(page);
    };

    await open("/");
    await look("/");
    await page.locator("[name=box]").fill("402 Insufficient credits");
    await expect(page.locator("[data-answer]")).toBeVisible();
    await look("/ with an error in the box");
    for (const path of ["/prevent", "/error"]) {
      await open(path);
      await look(path);
    }
    await open("/missing-credits/wait?paid-when=just-now");
    await expect(page.locator("[data-clock]")).toBeVisible();
    await look("a wait");
    for (const issue of issues) {
      await open(`/${issue}`);
      await look(issue);
      await open(`/${issue}/ticket`);
      await page.locator("#email").fill("?");
      await page.locator("form button[type=submit]").last().click();
      await expect(page.locator("#email-error")).toBeVisible();
      await look(`${issue}/ticket`);
    }
    await open("/declined-card/decline-code?bank-says=another-reason");
    await look("actions with links");
    await open("/refunds/how-much?used-any=unused&bought-when=within-window");
    await page.locator("details:not(.no-print) > summary").first().click();
    await look("a folded receipt");
    await open("/unexpected-charges/what-stands-out");
    await page.locator("[data-look-into] summary").click();
    await expect(page.locator("#export")).toBeVisible();
    await look("export panel");
    const rows = [...sampleExport({ case: "loop", rows: 300, seed: 7 })].join("");
    await page
      .locator("#export")
      .setInputFiles({ name: "activity.csv", mimeType: "text/csv", buffer: Buffer.from(rows) });
    await expect(page.locator("[data-finding]").first()).toBeVisible();
    await look("export panel, looked into");

    await open("/invoices/ticket?what-you-need=find-invoice&find-invoice=not-listed");
    await page.locator("#email").fill(person.email);
    await page.locator("#note").fill("Text size");
    const before = await heading(page).textContent();
    await page.locator("form button[type=submit]").last().click();
    await expect(heading(page)).not.toHaveText(before ?? "");
    await look("review");
    await page.locator("[data-send], main button.button").first().click();
    await expect(page).toHaveURL(/\/tickets\//);
    await takenOver(page);
    await look("confirmation");
    expect(found).toEqual([]);
  });
