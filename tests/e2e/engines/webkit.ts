import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect } from "playwright/test";
import { Builder, type WebDriver, type WebElement } from "selenium-webdriver";
import sharp from "sharp";
import { freePort } from "../postgres";
import type { BrowserProgram, Driver, Found } from "./driver";

/** So high that hardly a page scrolls: in a frame that is scrolled, the driver presses beside. */
const size = { width: 1280, height: 2600 };

/**
 * WebKitGTK behind its own driver, on a screen that nobody sees. Each test has a browser of its own: one that goes on after
 * its service worker was taken away starts no thread any more.
 *
 * @throws where one of them can't be started
 */
export async function startWebkit(): Promise<BrowserProgram> {
  const words = ["-displayfd", "1", "-screen", "0", `${size.width}x${size.height}x24`, "-nolisten", "tcp"];
  const screen = spawn(process.env.XVFB_PATH ?? "Xvfb", words, { stdio: ["ignore", "pipe", "ignore"] });
  await once(screen, "spawn");
  const [number] = await once(screen.stdout, "data");
  const display = `:${String(number).trim()}`;
  return {
    // On a busy machine a browser may never come; another one does.
    newDriver: () => startBrowser(display).catch(() => startBrowser(display)),
    stop: async () => {
      const gone = once(screen, "exit");
      if (screen.kill()) await gone;
    },
  };
}

async function startBrowser(display: string): Promise<Driver> {
  const port = await freePort();
  const driver = spawn(process.env.WEBKIT_DRIVER_PATH ?? "WebKitWebDriver", [`--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: "x11",
      LANG: "en_US.UTF-8",
      LANGUAGE: "en_US",
      TZ: "America/New_York",
    },
    stdio: "ignore",
    // With the browser that it starts, it is a group that ends as one.
    detached: true,
  });
  await once(driver, "spawn");
  const end = () => {
    if (driver.pid !== undefined) process.kill(-driver.pid, "SIGKILL");
  };
  try {
    const server = `http://127.0.0.1:${port}`;
    await untilAnswers(`${server}/status`);
    const browser = await Promise.race([
      new Builder()
        .usingServer(server)
        // Whoever waits for a page to have loaded begins to listen too late.
        .withCapabilities({ browserName: "MiniBrowser", pageLoadStrategy: "none" })
        .build(),
      new Promise<never>((_, fail) => setTimeout(fail, 15_000, new Error("WebKit does not come"))),
    ]);
    await browser
      .manage()
      .window()
      .setRect({ x: 0, y: 0, ...size });
    return driveWebkit(browser, end);
  } catch (error) {
    end();
    throw error;
  }
}

async function untilAnswers(url: string): Promise<void> {
  const answers = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(answers, { timeout: 20_000, intervals: [50] }).toBe(true);
}

/** Runs in a page of the same site: an address in a frame of this size. */
function inFrame(src: string, width: number, height: number): Element {
  const frame = document.createElement("iframe");
  const size = { width: `${width}px`, height: `${height}px` };
  Object.assign(frame.style, {
    ...size,
    position: "fixed",
    insetBlockStart: "0",
    insetInlineStart: "0",
    border: "0",
  });
  frame.src = src;
  document.body.replaceChildren(frame);
  return frame;
}

const isTakenOver = (frame: HTMLIFrameElement) =>
  frame.contentDocument?.querySelector("[data-online]") !== null &&
  frame.contentDocument?.readyState === "complete";

/**
 * Runs in the page before anything else that is run there, and keeps what the page complains of from then on: the driver
 * has no log. @returns what it complained of since the last time
 */
function listen(): string[] {
  const page = window as { complaints?: string[] };
  const heard = page.complaints ?? [];
  if (page.complaints === undefined) {
    const keep = (...words: unknown[]) => page.complaints?.push(words.join(" "));
    addEventListener("error", ({ error, message }) => keep(message, error?.stack));
    addEventListener("unhandledrejection", ({ reason }) => keep(reason, reason?.stack));
    addEventListener("securitypolicyviolation", (event) => {
      const { violatedDirective, blockedURI, documentURI, originalPolicy } = event;
      const given = [...document.scripts].map(({ nonce }) => nonce);
      const asked = /'nonce-[^']*'/.exec(originalPolicy)?.[0] ?? "no nonce";
      keep("refused by", violatedDirective, blockedURI, documentURI, asked, "given", ...new Set(given));
    });
    const { error } = console;
    console.error = (...words) => {
      keep(...words);
      error(...words);
    };
  }
  page.complaints = [];
  return heard;
}

function driveWebkit(browser: WebDriver, end: () => void): Driver {
  const heard: string[] = [];
  const run = async (work: (...words: never[]) => unknown, ...words: unknown[]): Promise<never> => {
    const script = `const complaints = (${listen})(); return (async () => [complaints, await (${work})(...arguments)])()`;
    const [complaints, answer] = (await browser.executeScript(script, ...words)) as [string[], never];
    heard.push(...complaints);
    return answer;
  };
  /** Goes to another page, until it is there. */
  const arrive = async (go: () => Promise<void>) => {
    await run(() => Object.assign(window, { isOld: true }) && null);
    const isOld = () => run(() => "isOld" in window).catch(() => true);
    // On a busy machine the driver may lose what it was told.
    await expect(async () => {
      await go();
      await expect.poll(isOld, { timeout: 5000, intervals: [20] }).toBe(false);
    }).toPass({ timeout: 20_000 });
    const hasCome = () => run(() => document.readyState === "complete").catch(() => false);
    await expect.poll(hasCome, { timeout: 20_000, intervals: [20] }).toBe(true);
  };
  const look = (work: (argument: never) => Element | undefined, argument: unknown) =>
    run(work, argument) as Promise<WebElement | null>;
  const toMiddle = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: "center", behavior: "instant" });
  };
  /** Each browser shows a date in its own way, and lets a program write it as it is. */
  const isDate = (field: HTMLInputElement) => /^date/.test(field.type);
  const setDate = (field: HTMLInputElement, text: string) => {
    field.value = text;
    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
  };

  return {
    open: (url) => arrive(() => browser.get(url)),
    reload: () => arrive(() => browser.navigate().refresh()),
    back: () => browser.navigate().back(),
    forward: () => browser.navigate().forward(),
    run,
    find: async (work, argument) => {
      const element = await look(work, argument);
      if (element === null) return undefined;
      // What lies across the edge of the window, the driver takes for out of reach.
      await run(toMiddle, element);
      return {
        press: () => element.click(),
        fill: async (text) => {
          if (await run(isDate, element)) return run(setDate, element, text);
          await element.clear();
          await element.sendKeys(text);
        },
        choose: (paths) => element.sendKeys(paths.join("\n")),
      } satisfies Found;
    },
    enter: async (work) => {
      const frame = await look(work, undefined);
      if (frame !== null) await browser.switchTo().frame(frame);
      return frame !== null;
    },
    leave: () => browser.switchTo().defaultContent(),
    // WebDriver has no word for it.
    cutNetwork: async () => false,
    picture: async (width, height) => {
      // Its window can't be as narrow as a phone; a frame can, and a page of its own site may show one.
      const href = await run(() => location.href);
      await arrive(() => browser.get(new URL("/embed-example.html", href).href));
      const frame: WebElement = await run(inFrame, href, width, height);
      await expect.poll(() => run(isTakenOver, frame)).toBe(true);
      const whole = sharp(Buffer.from(await browser.takeScreenshot(), "base64"));
      return whole.extract({ left: 0, top: 0, width, height }).png().toBuffer();
    },
    complaints: async () => {
      await run(() => null);
      return heard.splice(0);
    },
    close: async () => end(),
  };
}
