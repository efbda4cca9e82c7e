import { NextRequest } from "next/server";
import { describe, expect, it, test, vi } from "vitest";
import { proxy } from "@/proxy";

// Only the table is put in place of today's empty one, as if `used-any` had once been called `spent-any`.
vi.mock("@/machines/aliases", () => ({
  aliases: {
    refunds: { steps: { "spent-any": "used-any" }, options: { "used-any": { nothing: "unused" } } },
  },
}));

// Else the proxy would make a token, and keep it in the folder of whoever runs the tests.
vi.hoisted(() => vi.stubEnv("DESK_TOKEN", "a-token-of-the-tests"));
vi.hoisted(() => vi.stubEnv("SITE_URL", "https://billing.example.org"));

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
      "/refunds/spent-any?ref=CASE-17",
      "/refunds/used-any?ref=CASE-17",
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
  test.each([
    ["/", "/en"],
    ["/refunds", "/en/refunds"],
    ["/refunds/used-any", "/en/refunds/used-any"],
    ["/prevent", "/en/prevent"],
    ["/es", "/es"],
    ["/es/refunds", "/es/refunds"],
    ["/ar/refunds/used-any", "/ar/refunds/used-any"],
    ["/ar/error", "/ar/error"],
    ["/?q=card", "/en?q=card"],
  ])("%s is served static", async (path, page) => {
    expect(await ask(path)).toMatchObject({ status: 200, shows: page });
  });

  test.each([
    ["/refunds?used-any=unused", "/en/with-answers/refunds?used-any=unused"],
    ["/refunds/used-any?ref=CASE-17", "/en/with-answers/refunds/used-any?ref=CASE-17"],
    ["/ar/refunds/used-any?ref=CASE-17", "/ar/with-answers/refunds/used-any?ref=CASE-17"],
  ])("%s is rendered with its answers", async (path, page) => {
    expect(await ask(path)).toMatchObject({ status: 200, shows: page });
  });

  test.each(["/coffee", "/coffee?used-any=unused", "/embed.js"])(
    "%s may be a file, and passes",
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 200, passes: true });
    },
  );
});

describe("languages", () => {
  test.each([
    ["/en", "/"],
    ["/en/refunds?used-any=unused", "/refunds?used-any=unused"],
    ["/refunds?lang=es", "/es/refunds"],
    ["/refunds/used-any?lang=es-MX&ref=CASE-17", "/es/refunds/used-any?ref=CASE-17"],
    ["/es/refunds?lang=AR", "/ar/refunds"],
    ["/ar/refunds?lang=en", "/refunds"],
    ["/?lang=ar", "/ar"],
    ["/es/refunds/spent-any", "/es/refunds/used-any"],
  ])("%s: 308 to the one address of the page", async (from, to) => {
    expect(await ask(from)).toMatchObject({ status: 308, location: to, passes: false });
    expect((await ask(to)).status).toBe(200);
  });

  test.each(["/en//evil.example", "/en/%5Cevil.example", "/en\\/evil.example", "/es//evil.example?lang=en"])(
    "%s leads to no other site",
    async (path) => {
      const { location, shows } = await ask(path);
      expect(location ?? shows).toMatch(/^\/(?![/\\])/);
    },
  );

  test.each(["/embed.js?lang=es", "/desk?lang=es", "/coffee?lang=es"])(
    "%s is no page that has a translation, and stays",
    async (path) => {
      expect((await ask(path)).location).toBeUndefined();
    },
  );

  test.each(["/refunds?lang=fr", "/refunds?lang=__proto__", "/refunds?lang="])(
    "%s asks for none of ours, and is read as any other",
    async (path) => {
      expect((await ask(path)).shows).toBe(path.replace("/refunds", "/en/with-answers/refunds"));
    },
  );

  test.each([
    ["/es/coffee", "/es/missing"],
    ["/es/desk", "/es/missing"],
    ["/ar/refunds/nonsense", "/ar/missing"],
    ["/ar/feedback/refunds/nonsense", "/ar/missing"],
    ["/es/es/refunds", "/es/missing"],
    ["/es/embed.js", "/es/missing"],
    ["/es/%E0%A4", "/es/missing"],
  ])("%s says in its language that there is no such page", async (path, page) => {
    expect(await ask(path)).toMatchObject({ status: 404, shows: page });
  });

  test.each(["/fr/refunds", "/fr/tickets/0123", "/refunds/used-any/more?used-any=unused"])(
    "%s is the 404 page",
    async (path) => {
      expect((await ask(path)).shows).toMatch(/^\/404(\?|$)/);
    },
  );

  it("name each other for search engines, under the address that counts and no host of a request", async () => {
    const lies = {
      host: "evil.example",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "javascript",
    };
    const { headers } = await proxy(
      new NextRequest(`${site}/es/refunds/used-any?ref=CASE-17`, { headers: lies }),
    );
    expect(headers.get("link")?.replaceAll(site, "").split(", ")).toEqual([
      '</es/refunds>; rel="canonical"',
      '</refunds>; rel="alternate"; hreflang="en"',
      '</es/refunds>; rel="alternate"; hreflang="es"',
      '</ar/refunds>; rel="alternate"; hreflang="ar"',
      '</refunds>; rel="alternate"; hreflang="x-default"',
    ]);
  });
});

test.each([
  ["/feedback/refunds/bought-when?used-any=unused", "/en/feedback/refunds/bought-when?used-any=unused"],
  ["/es/feedback/refunds/used-any/thanks", "/es/feedback/refunds/used-any/thanks"],
])("%s is about a step that there is", async (path, page) => {
  expect(await ask(path)).toMatchObject({ status: 200, shows: page });
});

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

test.each([
  "/with-answers/refunds",
  "/with-answers/refunds/used-any?used-any=unused",
  "/es/with-answers/refunds",
])("%s does not exist for the outside", async (path) => {
  expect((await ask(path)).shows).toMatch(/^\/(404|es\/missing)(\?|$)/);
});

test.each([
  "/api%2ftickets",
  "/desk%2finsights",
  "/desk%5cinsights",
  "/%64esk",
  "/desk/%69nsights",
  "/api%252ftickets",
  "/refunds/%00",
  "/refunds%2fhow-much",
  "/desk/%E0%A4",
  "/tickets/%2f",
  "/_global-error",
])("%s, which hides what it means, is the 404 page", async (path) => {
  expect((await ask(path)).shows).toMatch(/^\/404(\?|$)/);
});

describe("posted forms", () => {
  const post = async (headers: Record<string, string>, body: string, path = "/refunds/ticket") => {
    const init = { method: "POST", headers: { host: "billing.example.org", ...headers }, body };
    const response = await proxy(new NextRequest(site + path, init));
    return { status: response.status, cache: response.headers.get("cache-control") };
  };
  const multipart = { "content-type": "multipart/form-data; boundary=x" };

  test.each<Record<string, string>>([
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    { "sec-fetch-site": "cross-site" },
    { origin: "https://evil.example", "next-action": "40aa" },
  ])("of another site are refused: %o", async (headers) => {
    expect(await post(headers, "a=b")).toEqual({ status: 403, cache: "no-store" });
  });

  it("that can't be read are refused", async () => {
    expect(await post(multipart, "--x\r\nfoo")).toEqual({ status: 400, cache: "no-store" });
    expect((await post({ ...multipart, origin: site }, "--x--\r\n")).status).toBe(200);
  });
});

test.each(["", "/flows/refunds", "/insights?issue=refunds", "/insights/counts.csv"])(
  "/desk%s asks for a log-in, however near who asks claims to be",
  async (path) => {
    const claims: Record<string, string>[] = [
      {},
      { host: "localhost:3000" },
      { host: "127.0.0.1:3000", "x-peer-address": "127.0.0.1" },
      { host: "localhost", via: "1.1 proxy" },
      { host: "localhost", "x-real-ip": "127.0.0.1" },
      { host: "localhost", "cf-connecting-ip": "127.0.0.1" },
      { host: "staff@localhost" },
    ];
    for (const headers of claims) {
      const response = await proxy(new NextRequest(`${site}/desk${path}`, { headers }));
      expect(response.status).toBe(401);
      expect(response.headers.get("x-middleware-rewrite")).toContain("/desk/log-in");
    }
  },
);
