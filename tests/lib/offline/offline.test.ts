import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { filesOf, keptPage, staleCaches } from "@/lib/offline/kept-page";
import { readKept } from "@/lib/offline/waiting";
import { now } from "../ticket/drafts";

describe("the page that stands for an address", () => {
  const built = new Set([
    "/",
    "/prevent",
    "/offline",
    "/refunds",
    "/refunds/how-much",
    "/refunds/ticket",
    "/tickets/deleted",
    "/desk",
  ]);

  test.each([
    ["/", "/"],
    ["/prevent", "/prevent"],
    ["/refunds", "/refunds"],
    ["/refunds/how-much", "/refunds"],
    ["/es/refunds/how-much", "/es/refunds"],
    ["/ar", "/ar"],
  ])("%s is kept as %s", (path, kept) => {
    expect(keptPage(path, built)).toBe(kept);
  });

  test.each([
    ["a step that does not exist", "/refunds/nonsense"],
    ["a problem that was not built", "/invoices"],
    ["a receipt", "/tickets/0123456789abcdef0123456789abcdef"],
    ["the page after a receipt was deleted", "/tickets/deleted"],
    ["the desk", "/desk"],
    ["feedback", "/feedback/refunds/how-much"],
    ["the interface", "/api/flows"],
    ["the first language under a name that only the inside has", "/en/refunds"],
  ])("%s is never kept", (_, path) => {
    expect(keptPage(path, built)).toBeUndefined();
  });
});

it("the files of a page are its scripts and styles, each once, and nothing else that it names", () => {
  const html = `<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>
    <script src="/_next/static/chunks/b.js" async=""></script><script src="/_next/static/chunks/b.js"></script>
    <script src="/_next/static/chunks/polyfills.js" noModule=""></script>
    <script noModule="" src="/_next/static/chunks/more-polyfills.js"></script>
    <script src="https://evil.example/_next/static/c.js"></script><a href="/refunds">x</a>`;
  expect(filesOf(html)).toEqual(["/_next/static/chunks/a.css", "/_next/static/chunks/b.js"]);
});

describe("a new build", () => {
  it("deletes all older pages, and all files but those of the build before it", () => {
    const names = [
      "somebody else's",
      "billing-help/pages/1",
      "billing-help/files/1",
      "billing-help/files/2",
      "billing-help/pages/2",
      "billing-help/pages/3",
      "billing-help/files/3",
    ];
    expect(staleCaches(names, "3").sort()).toEqual([
      "billing-help/files/1",
      "billing-help/pages/1",
      "billing-help/pages/2",
    ]);
  });
});

describe("a ticket that waits", () => {
  const submission = { idempotency_key: "k", address: "/invoices/ticket", draft: {}, evidence: [] };
  const until = now.getTime() + 1;
  const address = "/invoices/ticket";
  const receipt = "/tickets/0123456789abcdef0123456789abcdef";

  test.each([
    ["is found", { kind: "waiting", until, submission }],
    ["was sent", { kind: "sent", until, receipt, address }],
    ["was not taken", { kind: "refused", until, detail: "Why.", address, receipt: undefined }],
  ])("%s as it was kept", (_, kept) => {
    expect(readKept(kept, now)).toEqual(kept);
  });

  test.each([
    ["is too old", { kind: "waiting", until: now.getTime(), submission }],
    ["has no end", { kind: "waiting", submission }],
    ["has no key", { kind: "waiting", until, submission: { ...submission, idempotency_key: 1 } }],
    ["leads to another site", { kind: "sent", until, receipt: "//evil.example", address }],
    ["has a form elsewhere", { kind: "refused", until, detail: "Why.", address: "https://evil.example" }],
    ["is of another kind", { kind: "lost", until }],
    ["is nothing", null],
  ])("and %s is none", (_, kept) => {
    expect(readKept(kept, now)).toBeUndefined();
  });

  it("is read without breaking, whatever lies there, and leads nowhere but here", () => {
    const kind = fc.constantFrom("waiting", "sent", "refused", "");
    const loose = fc.record(
      {
        kind,
        until: fc.constant(until),
        submission: fc.anything(),
        receipt: fc.anything(),
        address: fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom("/\\evil.example", "/\t/evil.example")),
        detail: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(loose, fc.anything()), (found) => {
        const kept = readKept(found, now);
        if (kept === undefined || kept.kind === "waiting") return;
        const base = "https://billing.example.org";
        for (const path of [kept.address, kept.receipt ?? "/"]) expect(new URL(path, base).origin).toBe(base);
      }),
    );
  });
});
