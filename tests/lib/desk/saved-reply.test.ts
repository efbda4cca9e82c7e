import { expect, it } from "vitest";
import { fillReply } from "@/lib/desk/saved-reply";

it("fills in what is known, and names what is left", () => {
  expect(
    fillReply("{reference} for {email}: {amount} {amount} {card} {constructor} { }", {
      reference: "BT-1",
      email: "{amount}",
      amount: "",
    }),
  ).toEqual({
    text: "BT-1 for {amount}: {amount} {amount} {card} {constructor} { }",
    left: ["{amount}", "{card}", "{constructor}"],
  });
});
