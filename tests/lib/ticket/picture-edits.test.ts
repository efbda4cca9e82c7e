import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Area, areaBetween, firstFrame, pushFrame, shownOf } from "@/lib/ticket/picture-edits";

const whole: Area = { x: 0, y: 0, width: 400, height: 300 };

const inside = (area: Area, within: Area) =>
  area.x >= within.x &&
  area.y >= within.y &&
  area.x + area.width <= within.x + within.width &&
  area.y + area.height <= within.y + within.height;

const anyArea = fc.record({
  x: fc.nat(500),
  y: fc.nat(500),
  width: fc.integer({ min: 1, max: 4000 }),
  height: fc.integer({ min: 1, max: 4000 }),
});
const anyPoint = fc.record({
  x: fc.double({ min: -5000, max: 9000, noNaN: true }),
  y: fc.double({ min: -5000, max: 9000, noNaN: true }),
});

describe("areaBetween", () => {
  it("takes every pixel that is touched, whichever corner comes first", () => {
    const area = { x: 10, y: 20, width: 31, height: 41 };
    expect(areaBetween({ x: 10.9, y: 20.1 }, { x: 40.1, y: 60.5 }, whole)).toEqual(area);
    expect(areaBetween({ x: 40.1, y: 60.5 }, { x: 10.9, y: 20.1 }, whole)).toEqual(area);
  });

  it("is none where it is too small to be meant, or outside", () => {
    expect(areaBetween({ x: 10, y: 10 }, { x: 12, y: 90 }, whole)).toBeUndefined();
    expect(areaBetween({ x: 500, y: 10 }, { x: 600, y: 90 }, whole)).toBeUndefined();
  });

  it("never leaves what is shown, and holds both corners where they lie in it", () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, anyArea, (one, other, within) => {
        const area = areaBetween(one, other, within);
        if (area === undefined) return;
        expect(inside(area, within)).toBe(true);
        for (const value of Object.values(area)) expect(Number.isInteger(value)).toBe(true);
        for (const { x, y } of [one, other]) {
          if (x < within.x || y < within.y) continue;
          if (x > within.x + within.width || y > within.y + within.height) continue;
          expect(x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height).toBe(
            true,
          );
        }
      }),
    );
  });
});

describe("the frame of the keyboard", () => {
  it("never leaves what is shown, whatever is pressed", () => {
    const presses = fc.array(
      fc.tuple(fc.constantFrom("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"), fc.boolean()),
      { maxLength: 150 },
    );
    fc.assert(
      fc.property(anyArea, presses, (within, keys) => {
        let frame = firstFrame(within);
        expect(inside(frame, within)).toBe(true);
        for (const [key, resize] of keys) frame = pushFrame(frame, key, resize, within) ?? frame;
        expect(inside(frame, within)).toBe(true);
        expect(frame.width).toBeGreaterThan(0);
        expect(frame.height).toBeGreaterThan(0);
      }),
    );
  });

  it("knows no other key", () => {
    for (const key of ["a", "Enter", "constructor", "__proto__"])
      expect(pushFrame(firstFrame(whole), key, false, whole)).toBeUndefined();
  });
});

it("what is shown is the last crop", () => {
  const crop = { x: 5, y: 6, width: 50, height: 60 };
  expect(shownOf(whole, [{ kind: "cover", area: whole }])).toEqual(whole);
  expect(
    shownOf(whole, [
      { kind: "crop", area: crop },
      { kind: "cover", area: whole },
    ]),
  ).toEqual(crop);
});
