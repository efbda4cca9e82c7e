import type { CheckedLink } from "./check-link";
import type { FoundLink } from "./find-links";

/** What the check found, a line each, the places below those that want a look; the last line is the sum. */
export function printLinks(found: readonly FoundLink[], checked: readonly CheckedLink[]): string {
  const longest = Math.max(0, ...checked.map(({ url }) => url.length));
  const lines = checked.flatMap(({ url, state, said, movedTo }) => {
    const to = movedTo === undefined ? "" : `, moved to ${movedTo}`;
    const places = found.find((link) => link.url === url)?.places ?? [];
    return [
      `${state.padEnd(7)}  ${url.padEnd(longest)}  ${said}${to}`,
      ...(state === "works" ? [] : [`         in ${places.join(", ")}`]),
    ];
  });
  const count = (state: string) => checked.filter((link) => link.state === state).length;
  const sum = `${checked.length} links: ${count("works")} work, ${count("moved")} moved, ${count("refused")} refuse a program, ${count("broken")} broken`;
  return `${[...lines, "", sum].join("\n")}\n`;
}
