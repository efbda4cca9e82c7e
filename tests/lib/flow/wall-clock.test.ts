import { expect, it } from "vitest";
import { createWallClock } from "@/lib/flow/wall-clock";

/** A clock with a time to set, and a list of what ran. */
function setUp() {
  const world = { time: 1000, ran: [] as string[] };
  const clock = createWallClock(() => world.time);
  const note = (name: string) => () => {
    world.ran.push(name);
  };
  return { world, clock, note };
}

it("runs what is due, at the moment and not before", () => {
  const { world, clock, note } = setUp();
  clock.setTimeout(note("a"), 500);
  world.time = 1499;
  clock.tick();
  expect(world.ran).toEqual([]);
  world.time = 1500;
  clock.tick();
  clock.tick();
  expect(world.ran).toEqual(["a"]);
});

it("runs all that is due after a jump, and keeps the rest", () => {
  const { world, clock, note } = setUp();
  clock.setTimeout(note("soon"), 10);
  clock.setTimeout(note("in a day"), 86_400_000);
  clock.setTimeout(note("now"), 0);
  world.time += 3_600_000;
  clock.tick();
  expect([...world.ran].sort()).toEqual(["now", "soon"]);
  world.time += 86_400_000;
  clock.tick();
  expect(world.ran).toContain("in a day");
});

it("forgets what was called off, also by another timer of the same look", () => {
  const { world, clock, note } = setUp();
  const later = { id: 0 };
  clock.setTimeout(() => clock.clearTimeout(later.id), 1);
  later.id = clock.setTimeout(note("called off"), 1);
  clock.clearTimeout(clock.setTimeout(note("never"), 1));
  clock.clearTimeout(999);
  world.time += 10;
  clock.tick();
  expect(world.ran).toEqual([]);
});

it("gives each timer an id of its own", () => {
  const { clock, note } = setUp();
  const ids = [clock.setTimeout(note("a"), 1), clock.setTimeout(note("b"), 1)];
  expect(new Set(ids).size).toBe(2);
});
