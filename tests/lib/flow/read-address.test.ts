import fc from "fast-check";
import { expect, it, test } from "vitest";
import { readAddress } from "@/lib/flow/read-address";

it("reads issue, step, answers, reference and hash", () => {
  expect(readAddress("/refunds/how-much?used-any=unused&x=%3C&ref=CASE-17#check")).toEqual({
    address: {
      issue: "refunds",
      step: "how-much",
      answers: [{ issue: "refunds", step: "used-any", option: "unused" }],
      ref: "CASE-17",
    },
    unreadable: 1,
    hash: "check",
  });
});

test.each(["/refunds", "/refunds/", "/refunds?used-any=unused", "/refunds#check"])(
  "%s: the first step",
  (text) => {
    expect(readAddress(text)?.address).toMatchObject({ issue: "refunds", step: undefined });
  },
);

test.each(["", "/", "/coffee", "/refunds/used-any/more", "refunds", "//refunds", "/__proto__", "/Refunds"])(
  "%j names no issue",
  (text) => {
    expect(readAddress(text)).toBeUndefined();
  },
);

it("never takes a part of the hash for an answer", () => {
  expect(readAddress("/refunds#x?used-any=unused")?.address.answers).toEqual([]);
  expect(readAddress("/refunds?used-any=unused#?bought-when=within-window")?.address.answers).toHaveLength(1);
});

it("never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      for (const address of [text, `/refunds${text}`, `/refunds/used-any?${text}`]) {
        expect(() => readAddress(address)).not.toThrow();
      }
    }),
  );
});
