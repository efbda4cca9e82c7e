import { describe, expect, it, test } from "vitest";
import { longestBeacon } from "@/lib/counts/read-beacon";
import {
  announcedBy,
  bodyLimitOf,
  isTooLong,
  isTooSlow,
  mostPosted,
  pathOf,
  shares,
} from "@/lib/server/limits/body-limits";
import { mostFileBytes } from "@/lib/ticket/ticket-limits";
import config from "@/next.config";

const kilobyte = 1024;
const file = `/api/attachments/${"0".repeat(36)}/${"0".repeat(64)}`;

test.each([
  ["PUT", file, mostFileBytes + 64 * kilobyte],
  ["POST", "/api/tickets", 256 * kilobyte],
  ["POST", "/api/counts", longestBeacon],
  ["POST", "/api/relay/key", 4 * kilobyte],
  ["POST", "/refunds/ticket?used-any=unused", mostPosted],
  ["POST", "/es/refunds/ticket", mostPosted],
  ["POST", "/ar/error", mostPosted],
  ["POST", "/feedback/refunds/used-any", mostPosted],
  ["POST", "/tickets/00", mostPosted],
  ["POST", "https://billing.example.org/refunds?x#y", mostPosted],
  ["POST", "/", 16 * kilobyte],
  ["POST", "/es", 16 * kilobyte],
  ["POST", "/nothing", 16 * kilobyte],
  ["POST", "/desk/session", 16 * kilobyte],
  ["GET", "/", 0],
  ["HEAD", "/refunds", 0],
  ["GET", "/api/tickets/00", 0],
  ["PUT", "/refunds/ticket", 0],
  ["DELETE", "/api/tickets", 0],
  ["POST", file, 0],
  ["POST", "/api", 0],
  ["POST", "/api/", 0],
  ["POST", "/api/nothing", 0],
  ["POST", "/api/tickets/00", 0],
  ["post", "/api/tickets", 0],
  ["OPTIONS", "*", 0],
])("%s %s takes %i bytes", (method, target, most) => {
  expect(bodyLimitOf(method, target).most).toBe(most);
});

test("only files may take minutes, and only of their own share", () => {
  expect(bodyLimitOf("PUT", file)).toMatchObject({ seconds: 300, share: "files" });
  for (const target of ["/api/tickets", "/refunds/ticket", "/", "/desk/session"])
    expect(bodyLimitOf("POST", target)).toMatchObject({ seconds: 30, share: "forms" });
  expect(shares.files + shares.forms).toBe(128 * kilobyte * kilobyte);
});

test("Next's proxy copies as much as a page takes, and no more", () => {
  expect(config.experimental?.proxyClientMaxBodySize).toBe(mostPosted);
});

test.each([
  ["/a?b", "/a"],
  ["http://x.example?b", "/"],
  ["http://x.example/a#b", "/a"],
  ["", "/"],
  ["%%%", "%%%"],
  ["*", "*"],
])("the path of %j is %j", (target, path) => {
  expect(pathOf(target)).toBe(path);
});

describe("what a head announces", () => {
  it("is bytes, none, or unknown", () => {
    expect(announcedBy({})).toBe(0);
    expect(announcedBy({ "content-length": "12" })).toBe(12);
    expect(announcedBy({ "transfer-encoding": "chunked" })).toBe("unknown");
    for (const length of ["9".repeat(30), "-1", "x", "1.5"])
      expect(announcedBy({ "content-length": length })).toBe(Number.POSITIVE_INFINITY);
  });

  it("is refused over the limit; where no body belongs, any is", () => {
    const limit = bodyLimitOf("POST", "/api/tickets");
    expect(isTooLong(256 * kilobyte, limit)).toBe(false);
    expect(isTooLong(256 * kilobyte + 1, limit)).toBe(true);
    expect(isTooLong("unknown", limit)).toBe(false);
    expect(isTooLong("unknown", bodyLimitOf("GET", "/"))).toBe(true);
    expect(isTooLong(1, bodyLimitOf("GET", "/"))).toBe(true);
  });
});

describe("a body is too slow", () => {
  const upload = bodyLimitOf("PUT", file);
  const form = bodyLimitOf("POST", "/api/tickets");

  test.each([
    ["after ten seconds without a byte", upload, { seconds: 30, idleSeconds: 10.1, bytes: 5_000_000 }, true],
    ["under 2 KB a second, once it had time", upload, { seconds: 60, idleSeconds: 1, bytes: 120_000 }, true],
    ["not at the speed of a slow phone", upload, { seconds: 200, idleSeconds: 1, bytes: 8_000_000 }, false],
    ["not at once", upload, { seconds: 9, idleSeconds: 9, bytes: 1 }, false],
    ["after five minutes, whatever came", upload, { seconds: 301, idleSeconds: 0, bytes: 10_000_000 }, true],
    ["after half a minute for a form", form, { seconds: 31, idleSeconds: 0, bytes: 200_000 }, true],
  ])("%s", (_, limit, progress, isSlow) => {
    expect(isTooSlow(progress, limit)).toBe(isSlow);
  });
});
