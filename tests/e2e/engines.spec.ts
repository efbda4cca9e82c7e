import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect } from "playwright/test";
import sharp from "sharp";
import { commonLoaders } from "@/content/ui/common/messages";
import { exportMessages } from "@/content/ui/export/en";
import { offlineMessages } from "@/content/ui/offline/en";
import { site } from "@/content/ui/site/en";
import { submitMessages } from "@/content/ui/submit/en";
import { submitLoaders } from "@/content/ui/submit/messages";
import { ticketMessages } from "@/content/ui/ticket/en";
import { ticketLoaders } from "@/content/ui/ticket/messages";
import { sampleExport } from "@/lib/export/sample-export";
import { loadMessages } from "@/lib/language/load-messages";
import { issues } from "@/machines/registry";
import { log, photo, stored } from "./attached";
import { cleansUp } from "./clean-up";
import { around, type Sites, sitesOfWorker, type Told } from "./embed-sites";
import { test as engineTest } from "./engines/engine-test";
import type { Walker } from "./engines/walker";
import { type Way, wayThrough } from "./engines/ways";
import { delivered, person } from "./support";

const test = engineTest.extend<object, { sites: Sites }>(sitesOfWorker);
const { newFolder, newServer } = cleansUp("engines");

/** What the confirmation says first: stored, and then that support has it. */
const confirmed = new RegExp(Object.values(submitMessages.receipt.heading).join("|"));

/** A way through three questions to a refund. */
const toRefund = () => wayThrough("refunds", "en", ["unused", "within-window", "limit-or-over"]);

/** Answers the questions of a way from its first step on, and fills in its form. */
async function answer(walker: Walker, way: Way, check: () => Promise<unknown> = async () => {}) {
  for (const [index, { heading, label }] of way.answers.entries()) {
    await walker.readsHeading(heading);
    // Whoever listens goes on at the heading of what they led to.
    if (index > 0) await walker.hearsHeading();
    await check();
    await walker.press(label);
  }
  await walker.readsHeading(way.form);
  await check();
  for (const [field, text] of way.fields) await walker.fill(field, text);
}

/** From the form to the confirmation. */
async function send(walker: Walker) {
  await walker.press(ticketMessages.check);
  await walker.readsHeading("Check your ticket before you send it");
  await walker.hearsHeading();
  const ref = await walker.learns(
    () => document.querySelector<HTMLElement>("[data-ticket]")?.dataset.ticket,
    null,
  );
  await walker.press(submitMessages.button);
  await walker.isAt(/^\/tickets\/[0-9a-f]{32}(\?embed=1)?$/);
  await walker.readsHeading(confirmed);
  await walker.reads(ref);
}

for (const issue of issues)
  test(`${issue}: from the start page to its confirmation`, async ({ walker }) => {
    const way = await wayThrough(issue);
    await walker.open("/");
    await walker.readsHeading(site.triage.heading);
    await walker.press(way.symptom);
    await walker.isAt(`/${issue}`);
    await walker.lives();
    await answer(walker, way);
    await send(walker);
  });

test("in Arabic, from right to left, from the start page to a confirmation", async ({ walker }) => {
  const way = await wayThrough("missing-credits", "ar");
  const [common, submit, ticket] = [
    await loadMessages("ar", commonLoaders),
    await loadMessages("ar", submitLoaders),
    await loadMessages("ar", ticketLoaders),
  ];
  /** It runs from right to left, and nothing moves sideways. */
  const isWhole = async () => {
    const { dir, direction, over } = await walker.run(() => {
      const { documentElement: page, body } = document;
      return {
        dir: page.dir,
        direction: getComputedStyle(body).direction,
        over: page.scrollWidth - page.clientWidth,
      };
    }, null);
    expect([dir, direction, over]).toEqual(["rtl", "rtl", 0]);
  };
  await walker.open("/ar");
  await isWhole();
  await walker.press(way.symptom);
  await walker.lives();
  await answer(walker, way, isWhole);
  await walker.press(ticket.check);
  await walker.readsHeading(common.reviewHeading);
  await isWhole();
  await walker.press(submit.button);
  await walker.isAt(/^\/ar\/tickets\/[0-9a-f]{32}$/);
  await walker.readsHeading(new RegExp(Object.values(submit.receipt.heading).join("|")));
  await isWhole();
});

test("a link to a step shows it with its answers, says what was not asked, and leaves out what does not fit", async ({
  walker,
}) => {
  const { answers, form } = await toRefund();
  const [first, second, third] = answers;
  const common = await loadMessages("en", commonLoaders);
  await walker.open("/refunds/how-much?used-any=unused&bought-when=within-window&ref=CASE-17");
  await walker.readsHeading(third?.heading ?? "");
  for (const label of [first?.label, second?.label]) await walker.reads(label ?? "");
  // Before the scripts have come, or after: either way the press counts.
  await walker.press(third?.label ?? "");
  await walker.readsHeading(form);
  await walker.isAt(/^\/refunds\/ticket\?.*ref=CASE-17/);

  await walker.open("/refunds/how-much");
  await walker.readsHeading(third?.heading ?? "");
  await walker.reads(common.assumed);

  await walker.open("/refunds/bought-when?used-any=nonsense");
  await walker.readsHeading(second?.heading ?? "");
  await walker.reads(common.dropped(1));

  walker.complains(/404/);
  await walker.open("/refunds/nonsense");
  await walker.readsHeading(site.notFound.heading);
  await walker.press((await wayThrough("invoices")).symptom);
  await walker.isAt("/invoices");
});

test("Back and Forward lead to what was there, answers and typed words included, out of the product and in again", async ({
  walker,
}) => {
  const { answers, form } = await toRefund();
  const [first, second, third] = answers.map(({ heading, label }) => ({ heading, label }));
  await walker.open("/refunds");
  await walker.lives();
  for (const { heading, label } of answers) {
    await walker.readsHeading(heading);
    await walker.press(label);
  }
  await walker.readsHeading(form);
  await walker.fill("note", person.note);
  await walker.back();
  await walker.readsHeading(third?.heading ?? "");
  await walker.isAt("/refunds/how-much?used-any=unused&bought-when=within-window");
  await walker.back();
  await walker.readsHeading(second?.heading ?? "");
  await walker.hearsHeading();
  await walker.forward();
  await walker.readsHeading(third?.heading ?? "");
  await walker.forward();
  await walker.readsHeading(form);
  const note = () => document.querySelector<HTMLTextAreaElement>("#note")?.value;
  expect(await walker.run(note, null)).toBe(person.note);

  // The browser may have kept the page as it was, or load it again.
  await walker.open("/prevent");
  await walker.back();
  await walker.readsHeading(form);
  await expect.poll(() => walker.run(note, null)).toBe(person.note);
  await walker.back();
  await walker.readsHeading(third?.heading ?? "");
  await walker.press(third?.label ?? "");
  await walker.readsHeading(form);
  for (const { heading } of [third, second, first].map((one) => one ?? { heading: "" })) {
    await walker.back();
    await walker.readsHeading(heading);
  }
});

test("an export is unpacked and read on the device, and what was found goes onto the ticket", async ({
  walker,
}) => {
  const path = join(newFolder(), "activity.csv.gz");
  writeFileSync(path, gzipSync([...sampleExport({ case: "loop", rows: 3000, seed: 7 })].join("")));
  const common = await loadMessages("en", commonLoaders);
  const way = await wayThrough("unexpected-charges", "en", ["looked", "nothing", "none-of-these"]);
  await walker.open("/unexpected-charges/rule-out?look-at-activity=looked&what-stands-out=nothing");
  const read = async () => {
    await walker.lives();
    await walker.press(common.lookInto);
    await walker.choose("export", path);
    await walker.reads(/[0-9,]+ requests/);
  };
  await read();
  // On later visits the scripts come from what was kept.
  const isKept = () =>
    navigator.serviceWorker.controller !== null && caches.keys().then((all) => all.length > 1);
  await expect.poll(() => walker.run(isKept, null), { timeout: 20_000 }).toBe(true);
  await walker.reload();
  await read();
  await walker.press(exportMessages.take);
  await walker.reads("50 generation ids");
  await walker.press(way.answers.at(-1)?.label ?? "");
  await walker.isAt(/^\/unexpected-charges\/ticket\?/);
  await expect
    .poll(() => walker.run(() => document.querySelector<HTMLTextAreaElement>("#activity")?.value, null))
    .toMatch(/A program that repeats itself/);
});

test("files go along: a picture without place and camera, a text without its key", async ({ walker }) => {
  const folder = newFolder();
  const paths = [join(folder, "screen.jpg"), join(folder, "app.log")] as const;
  writeFileSync(paths[0], await photo());
  writeFileSync(paths[1], log);
  // A new one each time, for what an earlier attempt sent is there, too.
  const note = `files of ${basename(folder)}`;
  await walker.open("/invoices/ticket?what-you-need=find-invoice&find-invoice=not-listed");
  await walker.lives();
  await walker.fill("email", person.email);
  await walker.fill("note", note);
  await walker.choose("evidence", ...paths);
  await walker.reads(ticketMessages.form.added("screen.jpg, app.log"));
  await walker.reads("We struck out an API key");
  await walker.press(`${ticketMessages.form.remove} app.log`);
  await walker.reads(ticketMessages.form.removed("app.log"));
  await walker.choose("evidence", paths[1]);
  await walker.reads(ticketMessages.form.added("app.log"));
  await send(walker);
  await walker.reads(submitMessages.receipt.files(2));

  await expect.poll(() => delivered(note).length).toBe(1);
  const [ticket] = delivered(note);
  expect(ticket?.attachments.map(({ name, type }) => [name, type])).toEqual([
    ["screen.jpg", "image/jpeg"],
    ["app.log", "text/plain"],
  ]);
  const [picture, text] = ticket?.attachments.map(({ sha256 }) => stored(sha256)) ?? [];
  expect(picture?.includes("CANARYCAM")).toBe(false);
  expect(await sharp(picture).metadata()).toMatchObject({ width: 400, height: 300 });
  expect(text?.toString()).toContain("Bearer [API key removed]");
});

test("in a frame of another site, from the first step to a sent ticket; the site learns the way", async ({
  walker,
  sites: { host },
}) => {
  const way = await toRefund();
  await walker.open(around(host, 'issue="refunds" ref="CASE-17"'));
  const told = async () =>
    (await walker.run(() => (window as unknown as { told: Told }).told, null)).map(({ type }) => type);
  // By then it is as high as it shall be, and nothing moves under a press.
  await expect.poll(told).toEqual(["ready", "step"]);
  await walker.enter(
    () => document.querySelector("billing-help")?.shadowRoot?.querySelector("iframe") ?? undefined,
  );
  await walker.lives();
  await answer(walker, way);
  await send(walker);
  await walker.leave();
  await expect.poll(told).toEqual(["ready", "step", "step", "step", "step", "ticket"]);
  // It is as high as what it shows.
  const hidden = await walker.run(() => {
    const frame = document.querySelector("billing-help")?.shadowRoot?.querySelector("iframe");
    return frame?.clientHeight ?? 0;
  }, null);
  expect(hidden).toBeGreaterThan(300);
});

test("without a network a problem that was opened goes on, reloads included; with it again, the ticket is sent", async ({
  walker,
}) => {
  const way = await toRefund();
  const { origin, start, stop } = await newServer();
  walker.complains(/./);
  await walker.open(`${origin}/refunds`);
  await walker.lives();
  await answer(walker, way);
  await walker.press(ticketMessages.check);
  await walker.readsHeading("Check your ticket before you send it");
  // All that it loaded on this way, and the page itself.
  const missing = async () => {
    const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
    const paths = ["/refunds", "/offline", ...loaded.filter((path) => /^\/_next\/.*\.js$/.test(path))];
    const found = await Promise.all(paths.map((path) => caches.match(path)));
    return paths.filter((_, index) => !found[index]);
  };
  await expect.poll(() => walker.run(missing, null), { timeout: 20_000 }).toEqual([]);
  await walker.open(`${origin}/refunds`);
  await stop();
  await answer(walker, way);
  await walker.fill("note", "on a train");
  await walker.reload();
  await walker.readsHeading(way.form);
  await walker.lives();
  await expect
    .poll(() => walker.run(() => document.querySelector<HTMLTextAreaElement>("#note")?.value, null))
    .toBe("on a train");
  await walker.press(ticketMessages.check);
  await walker.readsHeading("Check your ticket before you send it");
  const knows = await walker.cutNetwork(true);
  await walker.press(submitMessages.button);
  await walker.reads(knows ? offlineMessages.waiting.waits : submitMessages.failed);
  await start();
  await walker.cutNetwork(false);
  // A browser that knows of the network sends by itself.
  if (!knows) await walker.press(submitMessages.button);
  await walker.isAt(/^\/tickets\/[0-9a-f]{32}$/);
  await walker.readsHeading(confirmed);
});

/** Pages that are compared by eye, see `docs/engines/README.md`. */
const pages = {
  start: "/",
  step: "/missing-credits/check-balance?paid-when=longer-ago&ref=CASE-17",
  ticket: "/refunds/ticket?used-any=unused&bought-when=within-window&how-much=limit-or-over",
  arabic: "/ar/missing-credits/check-balance?paid-when=longer-ago",
};

if (process.env.WRITE_ENGINES === "1")
  test("pictures of what the engines show", async ({ walker, engine }) => {
    for (const width of [390, 1280]) {
      const take = async (name: string) => {
        const picture = await walker.picture(width, width === 390 ? 844 : 900);
        const file = join("docs", "engines", `${name}-${engine}-${width}.webp`);
        await sharp(picture)
          .resize({ width: Math.min(width, 860) })
          .webp({ quality: 50 })
          .toFile(file);
      };
      for (const [name, address] of Object.entries(pages)) {
        await walker.open(address);
        await walker.lives();
        await take(name);
      }
      await walker.open("/invoices/ticket?what-you-need=find-invoice&find-invoice=not-listed");
      await walker.lives();
      await walker.fill("email", person.email);
      await walker.fill("note", "The invoice of 12 November is not in the list.");
      await send(walker);
      await take("confirmation");
    }
  });
