import { describe, expect, it, test } from "vitest";
import { isSameSite, siteOrigin } from "@/lib/server/http/asked-host";

const here = "billing.example.org";
const origin = (headers: Record<string, string>, trustProxy = false, siteUrl?: string) =>
  siteOrigin(new Headers(headers), { siteUrl, trustProxy });

describe("the address of the site", () => {
  it("is SITE_URL, whatever a request says", () => {
    expect(origin({ host: "evil.example" }, true, "https://billing.example.org/help")).toBe(
      "https://billing.example.org",
    );
  });

  test.each(["x-forwarded-host", "x-forwarded-proto", "forwarded"])(
    "is not what %s says where no proxy of ours writes it",
    (name) => {
      for (const value of ["evil.example", "https", "javascript", "host=evil.example;proto=https"])
        expect(origin({ host: here, [name]: value })).toBe(`http://${here}`);
    },
  );

  it("is what a proxy of ours says; of a list the last, which that proxy wrote", () => {
    const told = (host: string, protocol: string) =>
      origin({ host: "app:3000", "x-forwarded-host": host, "x-forwarded-proto": protocol }, true);
    expect(told(here, "https")).toBe(`https://${here}`);
    expect(told(`evil.example, ${here}`, "http, https")).toBe(`https://${here}`);
    expect(told(here, "https, javascript")).toBe(`http://${here}`);
  });

  test.each(["localhost:3000", "[::1]:3000", "127.0.0.1", "a-b.example.org", "BILLING.example.org"])(
    "may be %s",
    (host) => {
      expect(origin({ host })).toBe(`http://${host.toLowerCase()}`);
      expect(origin({ host: "app", "x-forwarded-host": host }, true)).toBe(`http://${host.toLowerCase()}`);
    },
  );

  test.each([
    "",
    "user@billing.example.org",
    'evil"><script>',
    "evil.example>; rel=canonical",
    "evil.example/path",
    "evil.example?query",
    "evil.example#hash",
    "a b",
    "a,b c",
    "localhost:99999",
    "localhost:x",
    "[::1",
    "[evil]",
    "ex%61mple.org",
  ])("is unknown where a request names %j", (host) => {
    expect(origin({ host })).toBeUndefined();
    if (host !== "") expect(origin({ host: here, "x-forwarded-host": host }, true)).toBeUndefined();
  });
});

describe("a form of ours", () => {
  const ask = (headers: Record<string, string>, trustProxy = false) =>
    isSameSite(new Headers(headers), trustProxy);

  test.each<[string, Record<string, string>]>([
    ["no browser", { host: here }],
    ["our page", { host: here, origin: `https://${here}`, "sec-fetch-site": "same-origin" }],
    ["our page, by another port", { host: `${here}:8443`, origin: `https://${here}:8443` }],
  ])("comes from %s", (_, headers) => {
    expect(ask(headers)).toBe(true);
  });

  test.each<[string, Record<string, string>]>([
    ["another site", { host: here, origin: "https://evil.example" }],
    ["a site that names itself as a proxy would", evilAsProxy()],
    ["a page without an origin", { host: here, origin: "null" }],
    ["a subdomain", { host: here, "sec-fetch-site": "same-site" }],
    ["nonsense", { host: here, origin: "nonsense" }],
    ["a host with user info", { host: `evil@${here}`, origin: `https://${here}` }],
  ])("does not come from %s", (_, headers) => {
    expect(ask(headers)).toBe(false);
  });

  it("is known behind a proxy of ours by what that says", () => {
    const forwarded = { host: "app:3000", "x-forwarded-host": here };
    expect(ask({ ...forwarded, origin: `https://${here}` }, true)).toBe(true);
    expect(ask({ ...forwarded, origin: "https://evil.example" }, true)).toBe(false);
    expect(ask({ ...evilAsProxy(), "x-forwarded-host": `evil.example, ${here}` }, true)).toBe(false);
  });

  function evilAsProxy() {
    return { host: here, origin: "https://evil.example", "x-forwarded-host": "evil.example" };
  }
});
