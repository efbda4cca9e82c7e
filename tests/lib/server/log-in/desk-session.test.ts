import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sessionCookie, sessionOf, startSession } from "@/lib/server/log-in/desk-session";

const token = { name: "desk", role: "admin", token: "a token of the desk" } as const;
const ana = { name: "ana", role: "reader", token: "a token of a reader" } as const;
const isSession = async (value: string | undefined, one: typeof token, at: Date) =>
  (await sessionOf(value, [one], at)) !== undefined;
const now = new Date("2026-11-25T09:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe("the desk", () => {
  it("is open with a session of the token for twelve hours", async () => {
    const cookie = await startSession(token, now);
    expect(await isSession(cookie, token, now)).toBe(true);
    expect(await isSession(cookie, token, later(sessionCookie.maxAgeSeconds - 1))).toBe(true);
    expect(await isSession(cookie, token, later(sessionCookie.maxAgeSeconds + 1))).toBe(false);
  });

  it("wants a log-in of everybody else", async () => {
    expect(await isSession(undefined, token, now)).toBe(false);
    expect(await isSession(token.token, token, now)).toBe(false);
  });

  it("knows no session of another token: whoever changes it ends them all", async () => {
    expect(
      await isSession(await startSession({ ...token, token: "another token here" }, now), token, now),
    ).toBe(false);
  });

  it("takes no session that was made up or changed, and never throws", async () => {
    const real = await startSession(token, now);
    const [head, body, signature] = real.split(".");
    const none = Buffer.from('{"alg":"none"}').toString("base64url");
    const long = Buffer.from('{"exp":99999999999}').toString("base64url");
    for (const forged of [
      "",
      token.token,
      `${none}.${body}.`,
      `${head}.${long}.${signature}`,
      `${head}.${body}`,
    ])
      expect(await isSession(forged, token, now), forged).toBe(false);
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(await isSession(text, token, now)).toBe(false);
      }),
    );
  });

  it("knows which token a session is of, and nobody gets more by claiming another's name", async () => {
    expect(await sessionOf(await startSession(ana, now), [token, ana], now)).toEqual(ana);
    expect(await sessionOf(await startSession(token, now), [token, ana], now)).toEqual(token);
    const claimed = await startSession({ ...ana, name: "desk" }, now);
    expect(await sessionOf(claimed, [token, ana], now)).toBeUndefined();
    expect(await sessionOf(await startSession(ana, now), [token], now)).toBeUndefined();
  });

  it("keeps nothing of a person in the cookie, and of the token its name alone", async () => {
    const [, body = ""] = (await startSession(token, now)).split(".");
    expect(Object.keys(JSON.parse(Buffer.from(body, "base64url").toString()))).toEqual(["sub", "iat", "exp"]);
  });
});
