import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { deskAccess } from "@/lib/desk/access";
import { isSession, sessionCookie, startSession } from "@/lib/desk/session";

const token = "a token of the desk";
const now = new Date("2026-11-25T09:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const here = { host: "localhost:3000", "x-peer-address": "127.0.0.1", "x-forwarded-for": "127.0.0.1" };
const access = (headers: Record<string, string>, cookie?: string, secret?: string, at = now) =>
  deskAccess(new Headers(headers), cookie, secret, at);

describe("without a token", () => {
  test.each([
    ["this machine by name", here],
    ["this machine by number", { ...here, host: "127.0.0.1:3000" }],
    ["this machine by IPv6", { host: "[::1]:3000", "x-peer-address": "::1" }],
    ["IPv4 in IPv6", { ...here, "x-peer-address": "::ffff:127.0.0.1" }],
  ])("is open to %s", async (_, headers) => {
    expect(await access(headers)).toBe("open");
  });

  test.each<[string, Record<string, string>]>([
    ["another machine", { ...here, "x-peer-address": "10.0.0.7" }],
    [
      "another machine that claims to be this one",
      { ...here, "x-peer-address": "10.0.0.7", host: "localhost" },
    ],
    ["somebody behind a proxy on this machine", { ...here, "x-forwarded-for": "203.0.113.9" }],
    ["a chain of proxies", { ...here, "x-forwarded-for": "127.0.0.1, 203.0.113.9" }],
    ["a proxy with the newer header", { ...here, forwarded: "for=203.0.113.9" }],
    ["a site's name that was pointed here", { ...here, host: "evil.example" }],
    ["a name that only begins like it", { ...here, host: "localhost.evil.example" }],
    ["a server that does not know who asks", { host: "localhost:3000" }],
    ["nonsense", { ...here, "x-peer-address": "localhost" }],
  ])("is closed to %s", async (_, headers) => {
    expect(await access(headers)).toBe("closed");
  });
});

describe("with a token", () => {
  it("is open with a session of it, anywhere, for twelve hours", async () => {
    const cookie = await startSession(token, now);
    const elsewhere = { host: "billing.example.org", "x-peer-address": "203.0.113.9" };
    expect(await access(elsewhere, cookie, token)).toBe("open");
    expect(await access(elsewhere, cookie, token, later(sessionCookie.maxAgeSeconds - 1))).toBe("open");
    expect(await access(elsewhere, cookie, token, later(sessionCookie.maxAgeSeconds + 1))).toBe("log-in");
  });

  it("asks this machine to log in, too", async () => {
    expect(await access(here, undefined, token)).toBe("log-in");
  });

  it("knows no session of another token: whoever changes it ends them all", async () => {
    expect(await isSession(await startSession("another token here", now), token, now)).toBe(false);
  });

  it("takes no session that was made up or changed, and never throws", async () => {
    const real = await startSession(token, now);
    const [head, body, signature] = real.split(".");
    const none = Buffer.from('{"alg":"none"}').toString("base64url");
    const long = Buffer.from('{"exp":99999999999}').toString("base64url");
    for (const forged of ["", token, `${none}.${body}.`, `${head}.${long}.${signature}`, `${head}.${body}`])
      expect(await isSession(forged, token, now), forged).toBe(false);
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(await isSession(text, token, now)).toBe(false);
      }),
    );
  });

  it("keeps nothing of a person or of the token in the cookie", async () => {
    const [, body = ""] = (await startSession(token, now)).split(".");
    expect(Object.keys(JSON.parse(Buffer.from(body, "base64url").toString()))).toEqual(["iat", "exp"]);
  });
});
