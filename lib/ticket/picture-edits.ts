/** A part of a picture, in its pixels: whole numbers, from the upper left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One change to a picture: an area is covered, or all but an area is cut off. */
export interface Edit {
  readonly kind: "cover" | "crop";
  readonly area: Area;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels of the smallest area, so that a slip of the finger crops nothing to a dot. */
const smallest = 4;

/** What is left of a picture after all crops. Areas are always in the pixels of the whole picture. */
export function shownOf(size: Pick<Area, "width" | "height">, edits: readonly Edit[]): Area {
  const crops = edits.filter(({ kind }) => kind === "crop");
  return crops.at(-1)?.area ?? { x: 0, y: 0, width: size.width, height: size.height };
}

/**
 * The area between two corners. Rounded outwards: a partly covered pixel is covered fully, so nothing shows at the
 * edge.
 *
 * @param within what is shown; the area never leaves it
 * @returns `undefined` if it is too small to be meant
 */
export function areaBetween(one: Point, other: Point, within: Area): Area | undefined {
  const right = within.x + within.width;
  const bottom = within.y + within.height;
  const x = Math.max(within.x, Math.floor(Math.min(one.x, other.x)));
  const y = Math.max(within.y, Math.floor(Math.min(one.y, other.y)));
  const width = Math.min(right, Math.ceil(Math.max(one.x, other.x))) - x;
  const height = Math.min(bottom, Math.ceil(Math.max(one.y, other.y))) - y;
  const least = (length: number) => Math.min(smallest, length);
  return width >= least(within.width) && height >= least(within.height) ? { x, y, width, height } : undefined;
}

/** The frame that the keyboard moves, before it has been moved: in the middle, a third wide. */
export function firstFrame(within: Area): Area {
  const width = Math.max(1, Math.round(within.width / 3));
  const height = Math.max(1, Math.round(within.height / 8));
  return {
    x: within.x + Math.floor((within.width - width) / 2),
    y: within.y + Math.floor((within.height - height) / 2),
    width,
    height,
  };
}

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Moves or sizes the frame by one press of an arrow key.
 *
 * @param resize moves only its lower right corner
 * @param within what is shown; the frame never leaves it
 * @returns `undefined` for any other key
 */
export function pushFrame(frame: Area, key: string, resize: boolean, within: Area): Area | undefined {
  const direction = Object.hasOwn(directions, key) ? directions[key] : undefined;
  if (direction === undefined) return undefined;
  // A fiftieth of the picture: across it in a few seconds, and fine enough for a line of text.
  const step = Math.max(1, Math.round(Math.max(within.width, within.height) / 50));
  const [dx, dy] = [direction[0] * step, direction[1] * step];
  const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
  if (!resize) {
    return {
      ...frame,
      x: clamp(frame.x + dx, within.x, within.x + within.width - frame.width),
      y: clamp(frame.y + dy, within.y, within.y + within.height - frame.height),
    };
  }
  const least = (length: number) => Math.min(smallest, length);
  return {
    ...frame,
    width: clamp(frame.width + dx, least(within.width), within.x + within.width - frame.x),
    height: clamp(frame.height + dy, least(within.height), within.y + within.height - frame.y),
  };
}
