import puppeteer, { type Browser, type ElementHandle, type Frame } from "puppeteer-core";
import type { BrowserProgram, Driver } from "./driver";

/** Firefox says so, too, of a file that a page no longer waits for, because it is left at that moment. */
const leftBehind = /A ServiceWorker intercepted the request and encountered an unexpected error/;

/** Milliseconds that one act on an element may take before it is looked for anew. */
const patience = 2000;

/** The same for a text. Whoever is given up goes on typing, into what is then typed anew: `example..oorrgg`. */
const patienceToType = 15_000;

/**
 * Chromium over its own protocol, Firefox over WebDriver BiDi: the Firefox that people have, not a patched one.
 *
 * @param path of the browser
 */
export async function startPuppeteer(engine: "chromium" | "firefox", path: string): Promise<BrowserProgram> {
  const browser = await puppeteer.launch({
    browser: engine === "chromium" ? "chrome" : "firefox",
    executablePath: path,
    env: { ...process.env, TZ: "America/New_York", LANG: "en_US.UTF-8", LANGUAGE: "en_US" },
    extraPrefsFirefox: { "intl.accept_languages": "en-US" },
    args: engine === "chromium" ? ["--no-sandbox", "--disable-gpu", "--lang=en-US"] : [],
    defaultViewport: { width: 1280, height: 900 },
  });
  return { newDriver: () => drivePuppeteer(browser), stop: () => browser.close() };
}

async function drivePuppeteer(browser: Browser): Promise<Driver> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  let frame: Frame = page.mainFrame();
  /** The element of the frame that was entered. */
  let entered: ElementHandle<HTMLElement> | undefined;
  let heard: string[] = [];
  page.on("pageerror", (error) => heard.push(String(error)));
  page.on("console", async (message) => {
    if (message.type() !== "error") return;
    const inWords = (one: unknown) => (one instanceof Error ? `${one} ${one.stack}` : String(one));
    const words = await Promise.all(message.args().map((one) => one.evaluate(inWords).catch(String)));
    const said = [...(words.length > 0 ? words : [message.text()]), message.location().url].join(" ");
    if (!leftBehind.test(said)) heard.push(said);
  });
  const look = async (work: unknown, argument: unknown) =>
    (
      await frame.evaluateHandle(work as (argument: unknown) => unknown, argument)
    ).asElement() as ElementHandle<HTMLElement> | null;
  /** Presses an element of a frame. Firefox 140 cannot be asked where a frame of another site is, so that is added here. */
  const pressIn = async (frameElement: ElementHandle<HTMLElement>, element: ElementHandle<HTMLElement>) => {
    await element.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
    const frameBox = await frameElement.boundingBox();
    const inFrame = await element.evaluate((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    if (frameBox === null) throw new Error("The frame is not shown");
    await page.mouse.click(frameBox.x + inFrame.x, frameBox.y + inFrame.y);
  };
  /** Returns at once, as the key on the keyboard does: the driver's own word for it may wait for a load that never comes. */
  const traverse = (by: number) => page.evaluate((by) => history.go(by), by);

  return {
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    back: () => traverse(-1),
    forward: () => traverse(1),
    run: (work, argument) => frame.evaluate(work as never, argument) as never,
    find: async (work, argument) => {
      const element = await look(work, argument);
      if (element === null) return undefined;
      // Firefox waits for that by `eval`, which the policy of our pages forbids; whoever calls tries again anyway.
      const act = element.asLocator().setTimeout(patience).setWaitForEnabled(false);
      return {
        press: () => (entered ? pressIn(entered, element) : act.click()),
        fill: (text) => act.setTimeout(patienceToType).fill(text),
        choose: (paths) => (element as ElementHandle<HTMLInputElement>).uploadFile(...paths),
      };
    },
    enter: async (work) => {
      const found = await look(work, undefined);
      const inner = await found?.contentFrame();
      if (found === null || !inner) return false;
      [frame, entered] = [inner, found];
      return true;
    },
    leave: async () => {
      [frame, entered] = [page.mainFrame(), undefined];
    },
    cutNetwork: (isCut) =>
      page.setOfflineMode(isCut).then(
        () => true,
        (error) => {
          // Firefox 140 does not know the command yet.
          if (/unknown command/.test(String(error))) return false;
          throw error;
        },
      ),
    picture: async (width, height) => {
      await page.setViewport({ width, height });
      return Buffer.from(await page.screenshot());
    },
    complaints: async () => {
      const all = heard;
      heard = [];
      return all;
    },
    close: () => context.close(),
  };
}
