import { afterEach, describe, expect, it, vi } from "vitest";
import { faqOf, isPublicStep, publicPaths } from "@/lib/flow/public-steps";
import { issues } from "@/machines/registry";
import { everyFlow } from "../../machines/every-flow";

const flows = everyFlow();

describe("what search engines may show", () => {
  it("is each question, instruction and reason why not, under one address, and no form or thank-you", () => {
    const paths = issues.flatMap((issue) => publicPaths(flows[issue]));
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(expect.arrayContaining(["/refunds", "/refunds/how-much", "/refunds/too-late"]));
    for (const out of ["/refunds/ticket", "/refunds/solved", "/refunds/to-unexpected-charges"])
      expect(paths).not.toContain(out);
  });

  it("answers with the very words of the page, without marks", () => {
    const faq = faqOf(flows.refunds, "use-button");
    expect(faq?.question).toBe("Use the refund button");
    expect(faq?.answer).toContain("Open your Credits page.");
    for (const issue of issues)
      for (const step of Object.keys(flows[issue].chart.states)) {
        const entry = faqOf(flows[issue], step);
        if (entry) expect(entry.answer + entry.question, step).not.toContain("`");
        if (!isPublicStep(flows[issue], step)) expect(entry, step).toBeUndefined();
      }
  });

  it("has nothing to answer where the step only asks", () => {
    const { messages } = flows.refunds;
    const { body: _, ...asking } = messages.steps["how-much"] ?? { heading: "", options: {} };
    const steps = { ...messages.steps, "how-much": asking as (typeof messages.steps)[string] };
    expect(faqOf({ ...flows.refunds, messages: { ...messages, steps } }, "how-much")).toBeUndefined();
    expect(faqOf(flows.refunds, "nonsense")).toBeUndefined();
  });
});

describe("the head of a page", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });
  const page = {
    language: "en" as const,
    title: "How much did you pay?",
    description: "d",
    path: "/refunds/how-much",
  };
  const head = async (siteUrl: string) => {
    vi.stubEnv("SITE_URL", siteUrl);
    return import("@/app/site-metadata");
  };

  it("names a picture of the problem where the site's address is known", async () => {
    const { pageMetadata, siteMetadata } = await head("https://billing.example.org");
    expect(String((await siteMetadata("en")).metadataBase)).toBe("https://billing.example.org/");
    expect(await pageMetadata(page)).toMatchObject({
      openGraph: {
        url: "/refunds/how-much",
        images: [{ url: "/pictures/refunds.png", width: 1200, height: 630 }],
      },
      twitter: { card: "summary_large_image" },
    });
    expect(await pageMetadata({ ...page, path: "/" })).toMatchObject({
      openGraph: { images: [{ url: "/pictures/start.png" }] },
    });
    expect(await pageMetadata({ ...page, language: "es" })).toMatchObject({
      openGraph: { locale: "es", url: "/es/refunds/how-much", images: [{ url: "/pictures/es-refunds.png" }] },
    });
    expect(await pageMetadata({ ...page, language: "ar" })).toMatchObject({
      openGraph: { locale: "ar", url: "/ar/refunds/how-much", images: [{ url: "/pictures/refunds.png" }] },
    });
  });

  it("names none where it is not known, for it would point to nowhere", async () => {
    const { pageMetadata, siteMetadata } = await head("");
    expect((await siteMetadata("en")).metadataBase).toBeUndefined();
    expect(JSON.stringify(await pageMetadata(page))).not.toMatch(/pictures|localhost/);
    expect((await pageMetadata({ ...page, isPublic: false })).robots).toEqual({ index: false });
  });
});
