import fc from "fast-check";
import { expect, it } from "vitest";
import { newRef } from "@/lib/ticket/new-ref";
import { ticketSchema } from "@/lib/ticket/schema";

const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 });

it("has the form that the ticket's schema asks for, and no letter that sounds or looks like another", () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const ref = newRef(random);
      expect(ticketSchema.shape.ref.safeParse(ref).success, ref).toBe(true);
      expect(ref.slice(3)).not.toMatch(/[ILOU]/);
    }),
  );
});

it("differs where the random bytes do, in each of its eight places", () => {
  const zero = newRef(new Uint8Array(8));
  const refs = Array.from({ length: 8 }, (_, place) => {
    const random = new Uint8Array(8);
    random[place] = 1;
    return newRef(random);
  });
  expect(new Set([zero, ...refs]).size).toBe(9);
});

it("makes thirty-two letters equally likely", () => {
  const counts = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    const letter = newRef(new Uint8Array(8).fill(byte)).charAt(3);
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  expect(counts.size).toBe(32);
  expect(new Set(counts.values())).toEqual(new Set([8]));
});
