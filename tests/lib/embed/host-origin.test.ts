import fc from "fast-check";
import { expect, it, test } from "vitest";
import { hostOrigin } from "@/lib/embed/host-origin";

const own = "https://help.example.org";
const shop = "https://shop.example.com";
const nothing = { ancestors: undefined, referrer: "", own, remembered: null };

test.each([
  ["the browser names the page around", { ancestors: [shop, "https://outer.example"] }, shop],
  ["it says more than a referrer does", { ancestors: [shop], referrer: `${own}/refunds` }, shop],
  ["without it the first page has a referrer", { referrer: `${shop}/cart?id=7` }, shop],
  ["later pages come from one of ours", { referrer: `${own}/refunds`, remembered: shop }, shop],
  ["a page of ours may be the one around", { referrer: `${own}/embed-example.html` }, own],
  ["a page around without a name of its own", { ancestors: ["null"], remembered: shop }, shop],
  ["the browser says nothing", {}, undefined],
])("%s", (_, known, origin) => {
  expect(hostOrigin({ ...nothing, ...known })).toBe(origin);
});

it("never throws, and what it names is an origin and no more", () => {
  const text = fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true }), fc.constant("null"));
  fc.assert(
    fc.property(fc.array(text), text, fc.option(text), (ancestors, referrer, remembered) => {
      const origin = hostOrigin({ ancestors, referrer, own, remembered });
      if (origin !== undefined) expect(new URL(origin).origin).toBe(origin);
    }),
  );
});
