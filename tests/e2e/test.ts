import { type BrowserContext, test as base } from "playwright/test";

/** Milliseconds after a press in which the focus may be on its way, to a step that still comes, say. */
const onItsWay = 1_000;

/** Runs in the page: tells of each press of a control after which nothing has the focus. */
const watchFocus = (wait: number) => {
  const isLost = () => document.activeElement === document.body || document.activeElement === null;
  let last: { control: Element; press: string } | undefined;
  const controls = "a[href], button, input, select, textarea, summary, label";
  document.addEventListener(
    "click",
    (event) => {
      const control = event.target instanceof Element ? event.target.closest(controls) : null;
      // A press that the page made by itself leaves the focus where it was.
      if (control === null || !event.isTrusted) return;
      const name = `${control.tagName.toLowerCase()} “${(control.textContent || control.id).trim().slice(0, 60)}”`;
      const press = `${name} on ${location.pathname}`;
      last = { control, press };
      setTimeout(() => {
        if (!isLost() || !document.hasFocus()) return;
        setTimeout(() => {
          if (isLost()) window.tellFocusLost(press);
        }, wait / 2);
      }, wait / 2);
    },
    true,
  );
  // A test that goes on sooner has seen what the press led to: what was pressed is gone, and something else has the focus.
  for (const type of ["pointerdown", "keydown"])
    document.addEventListener(
      type,
      () => {
        if (last && !last.control.isConnected && isLost()) window.tellFocusLost(last.press);
        last = undefined;
      },
      true,
    );
};

declare global {
  interface Window {
    tellFocusLost(press: string): void;
  }
}

/**
 * Playwright's `test`, with a check of ours around each: whatever is pressed, something has the focus afterwards. Whoever
 * uses the keyboard or a screen reader would else begin at the top of the page again.
 */
export const test = base.extend<{ focusIsKept: undefined }, { contextsWatched: undefined }>({
  // Contexts that a test opens by itself are watched, too.
  contextsWatched: [
    async ({ browser }, use) => {
      const { newContext } = browser;
      browser.newContext = async (...options) => {
        const context = await newContext.apply(browser, options);
        await watch(context);
        return context;
      };
      await use(undefined);
      browser.newContext = newContext;
    },
    { scope: "worker", auto: true },
  ],
  focusIsKept: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the names of what is used
    async ({}, use) => {
      lost.length = 0;
      await use(undefined);
      base.expect(lost, "what was pressed, and nothing had the focus").toEqual([]);
    },
    { auto: true },
  ],
});

/** Of the test that runs: a worker runs one at a time. */
const lost: string[] = [];

async function watch(context: BrowserContext): Promise<void> {
  await context.exposeBinding("tellFocusLost", (_, press: string) => {
    lost.push(press);
  });
  await context.addInitScript(watchFocus, onItsWay);
}
