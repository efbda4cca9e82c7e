import fc from "fast-check";
import { expect, it } from "vitest";
import { readHostMessage } from "@/lib/embed/message";

it("takes a theme that there is, and nothing else", () => {
  expect(readHostMessage({ type: "billing-help/theme", theme: "dark" })).toBe("dark");
  expect(readHostMessage({ type: "billing-help/theme", theme: "auto", more: 1 })).toBe("auto");
  expect(readHostMessage({ type: "billing-help/theme", theme: "<b>" })).toBeUndefined();
  expect(readHostMessage({ theme: "dark" })).toBeUndefined();
  fc.assert(fc.property(fc.anything(), (data) => void expect(readHostMessage(data)).toBeUndefined()));
});
