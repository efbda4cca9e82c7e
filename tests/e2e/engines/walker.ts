// biome-ignore-all lint/performance/useDomNodeTextContent: what is seen is meant, not what stands in the document
import { expect } from "playwright/test";
import type { FieldId } from "@/machines/form";
import type { Driver, Found } from "./driver";

/** Milliseconds that a page may take to show something, three engines at once on two cores. */
const patience = 20_000;

/** What a person does and sees, in words that every engine understands. */
export type Walker = ReturnType<typeof walkerOn>;

/**
 * @param origin where the product is, unless an address says otherwise
 */
export function walkerOn(driver: Driver, origin: string) {
  const expected: RegExp[] = [];

  /** Does something to an element once it is there; a page that is just changing may take it away again. */
  const act = <A>(
    what: string,
    look: (argument: A) => Element | undefined,
    argument: A,
    work: (found: Found) => Promise<void>,
  ) =>
    expect(async () => {
      const found = await driver.find(look, argument);
      if (found === undefined) throw new Error(`${what} is not there, but ${await driver.run(shown, null)}`);
      await work(found);
    }).toPass({ timeout: patience, intervals: [50, 100, 250] });

  /** Waits until the page says something of itself. */
  const sees = <A>(what: string, look: (argument: A) => unknown, argument: A) =>
    expect.poll(() => driver.run(look, argument).catch(() => undefined), {
      message: what,
      timeout: patience,
      intervals: [50, 100, 250],
    });

  return {
    open: (address: string) => driver.open(new URL(address, origin).href),
    reload: driver.reload,
    back: driver.back,
    forward: driver.forward,
    run: driver.run,
    picture: driver.picture,
    cutNetwork: driver.cutNetwork,
    leave: driver.leave,

    /** Goes into the frame that this finds. */
    enter: (look: () => Element | undefined) =>
      expect.poll(() => driver.enter(look), { timeout: patience, intervals: [100] }).toBe(true),

    /** Presses what is called so: all that it says, its first line, or how it begins. */
    press: (name: string) =>
      act(`“${name}”`, controlCalled, name, async (found) => {
        // A page on its way answers no question for a while: that is no reason to press again.
        const missed = () => driver.run(whatWasHeard, null).catch(() => "");
        // A driver may call a press failed that led to another page.
        await found.press().catch(async (error) => {
          if (await missed()) throw error;
        });
        // Engines send a press beside a frame of another site whose size has just changed; then it is pressed again.
        const message = `what was pressed instead of “${name}”`;
        await expect.poll(missed, { message, timeout: 5000, intervals: [20] }).toBe("");
      }),

    /** Answers a question of the ticket form; of several choices by the name of the choice. */
    fill: (field: FieldId, text: string) =>
      act(`the field ${field}`, fieldCalled, { field, text }, async (found) => {
        if (!(await driver.run(isChoice, field))) return found.fill(text);
        await found.press();
        // An engine may lose this press, too.
        if (!(await driver.run(isChosen, { field, text })))
          throw new Error(`${text} of ${field} is not chosen`);
      }),

    /** Chooses files of this machine. @param picker id of the field */
    choose: (picker: string, ...paths: string[]) =>
      act(`the field ${picker}`, byId, picker, (found) => found.choose(paths)),

    /** Waits until the page has what this looks for. @returns it */
    learns: async <A, R>(look: (argument: A) => R | undefined, argument: A): Promise<R> => {
      let found: R | undefined;
      const has = async () => {
        found = (await driver.run(look, argument).catch(() => undefined)) ?? undefined;
        return found !== undefined;
      };
      await expect.poll(has, { timeout: patience, intervals: [50, 100, 250] }).toBe(true);
      return found as R;
    },

    /** Waits until the page answers a press by itself. */
    lives: () =>
      sees(
        "a page that answers by itself",
        () => document.querySelector("[data-online]") !== null,
        null,
      ).toBe(true),

    /** Waits for a heading. */
    readsHeading: (text: string | RegExp) =>
      sees("the heading", () => document.querySelector("h1")?.innerText.replace(/\s+/g, " ").trim(), null)[
        typeof text === "string" ? "toBe" : "toMatch"
      ](text as never),

    /** Waits for words anywhere on the page, ends of lines apart. */
    reads: (text: string | RegExp) =>
      sees("what the page says", () => document.body.innerText.replace(/\s+/g, " "), null)[
        typeof text === "string" ? "toContain" : "toMatch"
      ](text as never),

    /** Waits until the focus is on the heading, where who listens goes on. */
    hearsHeading: () => sees("the focus", () => document.activeElement?.tagName, null).toBe("H1"),

    /** Waits until it is here: path, query and hash. */
    isAt: (address: string | RegExp) =>
      sees("the address", () => location.pathname + location.search + location.hash, null)[
        typeof address === "string" ? "toBe" : "toMatch"
      ](address as never),

    /** What a test expects the engine to complain of. */
    complains: (about: RegExp) => void expected.push(about),

    /** Holds that the page had nothing to complain of but what was expected. */
    content: async () => {
      const complaints = await driver.complaints();
      expect(complaints.filter((line) => !expected.some((about) => about.test(line)))).toEqual([]);
    },
  };
}

// What follows runs in the page.

function controlCalled(name: string): Element | undefined {
  const controls = [...document.querySelectorAll<HTMLElement>("a[href], button, summary, label")].filter(
    (control) => control.checkVisibility({ visibilityProperty: true }),
  );
  // An engine may leave out the space before words that are only heard.
  const bare = (text: string) => text.replace(/\s+/g, "");
  const said = controls.map(({ innerText }) => bare(innerText));
  const first = controls.map(({ innerText }) => bare(innerText.trim().split("\n")[0] ?? ""));
  const wanted = bare(name);
  const found = [
    said.indexOf(wanted),
    first.indexOf(wanted),
    said.findIndex((text) => text.startsWith(wanted)),
  ].find((index) => index >= 0);
  if (found === undefined) return undefined;
  const page = window as { heard?: string };
  page.heard = "nothing";
  // Not of the element alone: its page may just put another one in its place.
  const hear = ({ target }: Event) => {
    const pressed = (target as Element).closest<HTMLElement>("a[href], button, summary, label");
    if (pressed && bare(pressed.innerText) === said[found]) delete page.heard;
    else page.heard = (pressed ?? (target as Element)).outerHTML.slice(0, 200);
  };
  addEventListener("click", hear, { capture: true, once: true });
  return controls[found];
}

/** What was heard instead of the last press; nothing once that was heard, or has led to another page. */
function whatWasHeard(): string {
  return (window as { heard?: string }).heard ?? "";
}

/** For who reads why a test failed: where the page is, and how it begins. */
function shown(): string {
  return `${location.href} (${document.readyState}): ${document.body?.innerText.slice(0, 200)}`;
}

function fieldCalled({ field, text }: { field: string; text: string }): Element | undefined {
  const found = document.getElementById(field);
  if (found?.tagName !== "FIELDSET") return found ?? undefined;
  return found.querySelector(`[value="${text}"]`) ?? undefined;
}

function isChoice(field: string): boolean {
  return document.getElementById(field)?.tagName === "FIELDSET";
}

function isChosen({ field, text }: { field: string; text: string }): boolean {
  return document.querySelector<HTMLInputElement>(`#${field} [value="${text}"]`)?.checked === true;
}

function byId(id: string): Element | undefined {
  return document.getElementById(id) ?? undefined;
}
