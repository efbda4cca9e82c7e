import { NextRequest } from "next/server";
import { describe, expect, it, test, vi } from "vitest";
import { proxy } from "@/proxy";

// Only the table is put in place of today's empty one, as if `used-any` had once been called `spent-any`.
vi.mock("@/machines/aliases", () => ({
  aliases: {
    refunds: { steps: { "spent-any": "used-any" }, options: { "used-any": { nothing: "unused" } } },
  },
}));

const site = "https://billing.example.org";

/** What the proxy does with an address: lets it pass, shows another page under it, or sends elsewhere. */
async function ask(path: string) {
  const { status, headers } = await proxy(new NextRequest(site + path));
  const bare = (url: string | null) => url?.replace(site, "");
  return {
    status,
    passes: headers.get("x-middleware-next") === "1",
    shows: bare(headers.get("x-middleware-rewrite")),
    location: bare(headers.get("location")),
  };
}

describe("old names", () => {
  test.each([
    ["a step of the path", "/refunds/spent-any", "/refunds/used-any"],
    [
      "a step of the path, with answers and a reference",
      "/refunds/spent-any?already-asked=not-yet&ref=CASE-17",
      "/refunds/used-any?already-asked=not-yet&ref=CASE-17",
    ],
    [
      "a step and an option of an answer",
      "/refunds/bought-when?spent-any=nothing",
      "/refunds/bought-when?used-any=unused",
    ],
    [
      "an answer that another problem carried along",
      "/invoices?refunds.used-any=nothing&ref=A.1",
      "/invoices?refunds.used-any=unused&ref=A.1",
    ],
  ])("%s: 308 to the present name", async (_, from, to) => {
    const answer = await ask(from);
    expect(answer).toMatchObject({ status: 308, location: to, passes: false });
    // The new address is the last one: nobody is sent in circles.
    expect((await ask(to)).status).toBe(200);
  });

  it("of another problem are left alone", async () => {
    expect((await ask("/invoices/spent-any")).shows).toBe("/404");
  });
});

describe("pages", () => {
  test.each(["/", "/refunds", "/refunds/used-any", "/prevent", "/schemas/ticket.json"])(
    "%s is served static",
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 200, passes: true, shows: undefined });
    },
  );

  test.each(["/refunds?used-any=unused", "/refunds/used-any?ref=CASE-17"])(
    "%s is rendered with its answers",
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 200, passes: false, shows: `/with-answers${path}` });
    },
  );

  test.each(["/?q=card", "/coffee?used-any=unused", "/refunds/used-any/more?used-any=unused"])(
    "%s is not a step, and passes",
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 200, passes: true });
    },
  );
});

test.each(["/feedback/refunds/used-any?already-asked=not-yet", "/feedback/refunds/used-any/thanks"])(
  "%s, about a step that there is, passes",
  async (path) => {
    expect(await ask(path)).toMatchObject({ status: 200, passes: true });
  },
);

test.each(["/feedback/refunds/nonsense", "/feedback/coffee/used-any", "/feedback/refunds/__proto__/thanks"])(
  "%s is about no step, so it is the 404 page",
  async (path) => {
    expect((await ask(path)).shows).toMatch(/^\/404(\?|$)/);
  },
);

test.each(["/refunds/nonsense", "/refunds/nonsense?used-any=unused", "/refunds/__proto__"])(
  "%s, which no flow has, is the 404 page",
  async (path) => {
    expect((await ask(path)).shows).toMatch(/^\/404(\?|$)/);
  },
);

test.each(["/with-answers", "/with-answers/refunds", "/with-answers/refunds/used-any?used-any=unused"])(
  "%s does not exist for the outside",
  async (path) => {
    expect((await ask(path)).shows).toMatch(/^\/404(\?|$)/);
  },
);
