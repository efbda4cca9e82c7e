import { expect, type Page, type Response } from "playwright/test";
import { languages } from "@/content/languages";
import { commonLoaders } from "@/content/ui/common/messages";
import { feedbackLoaders } from "@/content/ui/feedback/messages";
import { submitLoaders } from "@/content/ui/submit/messages";
import { ticketLoaders } from "@/content/ui/ticket/messages";
import { triageLoaders } from "@/content/ui/triage/messages";
import { loadMessages } from "@/lib/language/load-messages";
import { issues } from "../../machines/registry";
import { everyFlow } from "../machines/every-flow";
import {
  choose,
  delivered,
  fillIn,
  heading,
  holdScripts,
  logIn,
  overflow,
  person,
  showStep,
  showsNewPiece,
  takenOver,
  violations,
  waysToTicket,
} from "./support";
import { test } from "./test";

const translated = languages.filter((language) => language !== "en");
const plain = (text = "") => text.replaceAll("`", "");

/** A page as people of a language have it on a small phone; axe may be loaded into it. */
const phone = { viewport: { width: 320, height: 640 }, bypassCSP: true } as const;

/** Nothing moves sideways, and the text runs as the language does. */
async function expectWhole(page: Page, direction: "ltr" | "rtl", about: string): Promise<void> {
  expect(await overflow(page), `${about} at 320 px`).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.body).direction), about).toBe(direction);
}

test.describe("Arabic, on a phone of 320 px", () => {
  test.use({ ...phone, locale: "ar-EG" });
  // In one worker, which then knows what axe has seen.
  test.describe.configure({ mode: "default" });

  for (const { issue, options, fields, subject } of waysToTicket) {
    test(`${issue}: from the start page to the receipt, from right to left`, async ({ page }) => {
      const note = `الخصم ليس مني. ${issue}`;
      const flow = everyFlow(undefined, "ar")[issue as (typeof issues)[number]];
      const [common, submit, ticketWords] = await Promise.all([
        loadMessages("ar", commonLoaders),
        loadMessages("ar", submitLoaders),
        loadMessages("ar", ticketLoaders),
      ]);
      await page.goto("/ar");
      await expectWhole(page, "rtl", "start page");
      await page.locator(`[data-issue="${issue}"]`).click();
      await expect(page).toHaveURL(`/ar/${issue}`);
      await takenOver(page);
      for (const option of options) {
        await expectWhole(page, "rtl", `before ${option}`);
        const before = await heading(page).textContent();
        await choose(page, option);
        await expect(heading(page)).not.toHaveText(before ?? "");
      }
      await expect(page).toHaveURL(new RegExp(`/ar/${issue}/ticket\\?`));
      await expect(heading(page)).toHaveText(plain(flow.messages.steps.ticket?.heading));
      await takenOver(page);
      await page.getByRole("button", { name: ticketWords.check }).click();
      await expect(page.getByRole("alert").first()).toContainText(ticketWords.fields.email.missing);
      await expectWhole(page, "rtl", "form with gaps");
      await fillIn(page, { ...fields, note });
      await page.getByRole("button", { name: ticketWords.check }).click();

      await expect(heading(page)).toHaveText(common.reviewHeading);
      await expect(page.getByText(ticketWords.inEnglish)).toBeVisible();
      await expect(page.locator("[data-ticket] h2")).toHaveText(subject);
      await expect(page.locator("[data-ticket]")).toContainText(note);
      await expectWhole(page, "rtl", "check page");
      if (await showsNewPiece(page, "ar")) expect(await violations(page), "check page").toEqual([]);
      await page.getByRole("button", { name: submit.button }).click();

      await expect(page).toHaveURL(/\/ar\/tickets\/[0-9a-f]+$/);
      await expect(page.locator("[data-languages] a").first()).toHaveAttribute("href", /^\/tickets\//);
      await expect(heading(page)).toHaveText(
        new RegExp(`${submit.receipt.heading.received}|${submit.receipt.heading.delivered}`),
      );
      await expectWhole(page, "rtl", "receipt");
      if (await showsNewPiece(page, "ar")) expect(await violations(page), "receipt").toEqual([]);

      await expect.poll(() => delivered(note).length).toBe(1);
      const [ticket] = delivered(note);
      const english = everyFlow()[issue as (typeof issues)[number]];
      expect(ticket).toMatchObject({
        ...{ note, locale: "ar-EG", subject: expect.stringMatching(subject) },
        priority: issue === "unauthorized-use" ? "urgent" : "normal",
      });
      expect(ticket?.transcript.map(({ option }) => option)).toEqual(options);
      expect(ticket?.transcript.every(({ how }) => how === "asked")).toBe(true);
      const body = ticket?.body.replaceAll("\\", "").toLowerCase();
      for (const value of Object.values({ ...fields, note }))
        if (!value.startsWith("2026")) expect(body).toContain(value.toLowerCase());
      expect(ticket?.transcript.map(({ question }) => question)).toEqual(
        ticket?.transcript.map(({ step }) => english.messages.steps[step]?.heading),
      );
      // Of the whole ticket only the person's own words are not English.
      expect(JSON.stringify({ ...ticket, note: "", body: "" })).not.toMatch(/\p{Script=Arabic}/u);
      expect(ticket?.body.replace(note, "")).not.toMatch(/\p{Script=Arabic}/u);
    });
  }
});

test.describe("Spanish, without scripts", () => {
  test.use({ javaScriptEnabled: false, locale: "es-MX" });

  test("a refund from the start page to the receipt; what is missing is said in Spanish", async ({
    page,
  }) => {
    const note = "Compré por error, y lo digo aquí.";
    const [submit, ticketWords] = [
      await loadMessages("es", submitLoaders),
      await loadMessages("es", ticketLoaders),
    ];
    await page.goto("/es");
    await page.locator('[data-issue="refunds"]').click();
    for (const option of ["unused", "within-window", "limit-or-over"]) await choose(page, option);
    await page.locator("#paid_at").fill("2026-11-20T10:30");
    await page.locator("#note").fill(note);
    await page.getByRole("button", { name: ticketWords.check }).click();
    await expect(page.getByText(ticketWords.fields.email.missing).first()).toBeVisible();
    await fillIn(page, { email: person.email, amount: "43,21", method: "card" });
    await page.getByRole("button", { name: ticketWords.check }).click();
    await expect(page.locator("[data-ticket]")).toContainText(/43,21\sUSD/);
    // Faster than people are is refused, in Spanish, and nothing is lost.
    await page.getByRole("button", { name: submit.button }).click();
    await expect(page.getByText(submit.problems["too-fast"].detail)).toBeVisible();
    await expect(async () => {
      await page.getByRole("button", { name: submit.button }).click();
      await expect(page).toHaveURL(/\/es\/tickets\/[0-9a-f]+$/, { timeout: 500 });
    }).toPass();
    await expect.poll(() => delivered(note).length).toBe(1);
    expect(delivered(note)[0]?.subject).toBe("Refund of $43.21 bought on 20 Nov 2026");
    await page.getByRole("button", { name: submit.receipt.forget }).click();
    await expect(page).toHaveURL("/es/tickets/deleted");
    await expect(heading(page)).toHaveText(submit.receipt.forgotten.title);
  });

  test("the box and what was missing on a page are answered in Spanish", async ({ page }) => {
    await page.goto("/es");
    await page.locator("[name=box]").fill("tarjeta rechazada");
    await page.locator("search button").click();
    await expect(page.locator("[data-match]").first()).toHaveAttribute("href", /^\/es\/declined-card/);

    await page.goto("/es/error");
    await page.locator("[name=box]").fill('{"error":{"code":402,"message":"Insufficient credits"}}');
    await page.locator("search button").click();
    await expect(page.locator("[data-open]")).toHaveAttribute("href", /^\/es\//);

    const feedback = await loadMessages("es", feedbackLoaders);
    await page.goto("/es/feedback/refunds/use-button?used-any=unused");
    await page.getByRole("button", { name: feedback.send }).click();
    await expect(heading(page)).toHaveText(feedback.thanks.heading);
    await expect(page).toHaveURL("/es/feedback/refunds/use-button/thanks?used-any=unused");
  });
});

for (const language of translated) {
  const direction = language === "ar" ? "rtl" : "ltr";

  test.describe(`in ${language}`, () => {
    // A browser of that language, or another one would be suggested.
    test.use({ ...phone, locale: language });
    test.describe.configure({ mode: "default" });

    for (const issue of issues) {
      test(`axe finds nothing and 320 px is enough on every step of ${issue}`, async ({ page }) => {
        test.setTimeout(120_000);
        const flow = everyFlow(undefined, language)[issue];
        await page.goto(`/${language}/${issue}`);
        await takenOver(page);
        for (const [step, copy] of Object.entries(flow.messages.steps)) {
          const kind = flow.chart.states[step]?.meta.kind ?? "";
          await showStep(page, `/${language}/${issue}/${step}`, { kind, heading: plain(copy.heading) });
          await expectWhole(page, direction, step);
          if (await showsNewPiece(page, language)) expect(await violations(page), step).toEqual([]);
        }
      });
    }

    test("axe finds nothing and 320 px is enough on the pages around the flows", async ({ page }) => {
      for (const path of ["", "/prevent", "/error", "/nonsense", "/offline", "/tickets/deleted"]) {
        await page.goto(`/${language}${path}`);
        await expectWhole(page, direction, path);
        expect(await violations(page), path).toEqual([]);
      }
    });
  });
}

test("the other languages of a page are a press away, answers and all, before and after a step", async ({
  page,
}) => {
  await page.goto("/refunds/used-any?ref=CASE-17");
  const links = page.locator("[data-languages]");
  await expect(links.getByRole("link", { name: "العربية" })).toHaveAttribute(
    "href",
    "/ar/refunds/used-any?ref=CASE-17",
  );
  await takenOver(page);
  await choose(page, "unused");
  await expect(page).toHaveURL(/bought-when/);
  await links.getByRole("link", { name: "Español" }).click();
  await expect(page).toHaveURL("/es/refunds/bought-when?used-any=unused&ref=CASE-17");
  const copy = everyFlow(undefined, "es").refunds.messages.steps;
  await expect(heading(page)).toHaveText(plain(copy["bought-when"]?.heading));
  await expect(page.locator("aside [data-line='used-any']")).toContainText(
    copy["used-any"]?.options.unused?.label ?? "",
  );
  await expect(links.locator("[aria-current=true]")).toHaveText("Español");
  await links.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL("/refunds/bought-when?used-any=unused&ref=CASE-17");
});

test("what was typed is there in the other language, too", async ({ page }) => {
  await page.goto("/refunds/ticket");
  await takenOver(page);
  await page.locator("#note").fill(person.note);
  await page.locator("#note").blur();
  await page.locator("[data-languages]").getByRole("link", { name: "العربية" }).click();
  await expect(page).toHaveURL("/ar/refunds/ticket");
  await expect(page.locator("#note")).toHaveValue(person.note);
});

test("what was typed before the form lives goes along with a link that is pressed at once", async ({
  page,
}) => {
  await page.goto("/refunds/ticket", { waitUntil: "domcontentloaded" });
  await takenOver(page);
  // From now on the network is slow: what answers here comes after the press.
  const go = await holdScripts(page);
  await page.locator("#note").fill(person.note);
  await page.locator("[data-languages]").getByRole("link", { name: "العربية" }).click();
  go();
  await expect(page).toHaveURL("/ar/refunds/ticket");
  await expect(page.locator("#note")).toHaveValue(person.note);
});

/** Waits until a page has done what it does when it is idle: it keeps itself, and suggests a language in the same moment. */
const untilIdle = (page: Page) => page.waitForFunction(() => "isIdle" in window);

test.describe("a browser that asks for Spanish", () => {
  test.use({ locale: "es-MX" });
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      navigator.serviceWorker.register = async () => {
        Object.assign(window, { isIdle: true });
        throw new Error("No worker in this test");
      };
    }),
  );

  test("is told that the page is there in Spanish, is not sent there, and is told once", async ({ page }) => {
    const answer = await page.goto("/refunds/how-much?used-any=unused");
    expect(answer?.request().redirectedFrom()).toBeNull();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    const suggestion = page.locator("[data-suggestion=es]");
    await expect(suggestion).toHaveAttribute("lang", "es");
    await expect(suggestion.getByRole("link")).toHaveAttribute(
      "href",
      "/es/refunds/how-much?used-any=unused",
    );
    await suggestion.getByRole("button").click();
    await expect(suggestion).toHaveCount(0);
    await page.reload();
    await untilIdle(page);
    await expect(suggestion).toHaveCount(0);
  });

  test("is told nothing of the kind on the desk, nor in a frame", async ({ page }) => {
    await logIn(page);
    for (const path of ["/desk/log-in", "/desk", "/refunds?embed=1"]) {
      await page.goto(path);
      await untilIdle(page);
      await expect(page.locator("[data-suggestion]"), path).toHaveCount(0);
    }
  });

  test("goes to the page in Spanish by the suggestion, where nothing is suggested any more", async ({
    page,
  }) => {
    await page.goto("/refunds");
    await page.locator("[data-suggestion=es] a").click();
    await expect(page).toHaveURL("/es/refunds");
    await untilIdle(page);
    await expect(page.locator("[data-suggestion]")).toHaveCount(0);
  });

  test("is answered in Spanish by the API, and in English where it asks for what is not there", async ({
    request,
  }) => {
    const detail = async (language: string) => {
      const answer = await request.post("/api/tickets", {
        data: {},
        headers: { "accept-language": language, "sec-fetch-site": "same-origin" },
      });
      return (await answer.json()).detail;
    };
    expect(await detail("es-MX,es;q=0.9")).toBe(
      (await loadMessages("es", submitLoaders)).problems.malformed.detail,
    );
    expect(await detail("de")).toBe((await loadMessages("en", submitLoaders)).problems.malformed.detail);
  });
});

test("a page ships the words of its own language alone", async ({ page }) => {
  const scripts: Promise<string>[] = [];
  const read = (response: Response) => {
    if (response.url().endsWith(".js")) scripts.push(response.text());
  };
  page.on("response", read);
  const said = (language: "en" | "es" | "ar") =>
    everyFlow(undefined, language).refunds.messages.steps["used-any"]?.heading ?? "";
  await page.goto("/es/refunds");
  await takenOver(page);
  // What answers a press is fetched with the first press at the latest.
  await choose(page, "unused");
  await expect(page).toHaveURL(/bought-when/);
  await page.goto("/es");
  await takenOver(page);
  await page.locator("[name=box]").fill("reembolso");
  await expect(page.locator("[data-match]").first()).toBeVisible();
  // What comes later is for the rest of the flow, and may still be on its way when the test ends.
  page.off("response", read);
  const text = (await Promise.all(scripts)).join();
  const symptom = async (language: "en" | "es" | "ar") =>
    (await triageLoaders[language]())["key-leaked"].label;
  for (const words of [said("es"), await symptom("es")]) expect(text).toContain(words);
  for (const words of [said("en"), said("ar"), await symptom("en"), await symptom("ar")])
    expect(text).not.toContain(words);
});

test("the box works in the words of each language, without accents and with slips", async ({ page }) => {
  for (const [address, query, target] of [
    ["/es", "me cobraron un modelo gratis", /^\/es\/free-model-charges/],
    ["/es", "devolucion", /^\/es\/refunds/],
    ["/ar", "بطاقتي مرفوضه", /^\/ar\/declined-card/],
    ["/ar", "استرداد اموالي", /^\/ar\/refunds/],
  ] as const) {
    await page.goto(address);
    await takenOver(page);
    await page.locator("[name=box]").fill(query);
    await expect(page.locator("[data-match]").first(), query).toHaveAttribute("href", target);
  }
});

test("a host page gets the frame in its language, and stays the one that may show it", async ({ page }) => {
  await page.goto("/refunds?lang=ar-EG&embed=1&theme=dark");
  await expect(page).toHaveURL("/ar/refunds?embed=1&theme=dark");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator("[data-languages]")).toBeHidden();
  // Back is not offered where it would leave what the host has asked for.
  await expect(page.locator("[data-back]")).toHaveCount(0);
});
