import { plural } from "../numbers/en";

/** Words of the dialog in which a picture is covered and cropped. Loaded with it. */
export const coverMessages = {
  title: "Cover or crop the picture",
  intro:
    "Drag over what nobody should see, or tap two opposite corners. What is covered is gone for good when you are done.",
  keys: "Keyboard: arrow keys move the frame, with Shift they size it. Enter applies it.",
  tool: "What to do with the frame",
  tools: { cover: "Cover in black", crop: "Cut off the rest" },
  canvas: (name: string) => `${name}, with a frame to place`,
  undo: "Undo",
  cancel: "Cancel",
  leave: "Leave without the changes?",
  stay: "Keep on",
  discard: "Leave without them",
  done: "Done",
  opening: "Opening the picture…",
  working: "Making the new picture…",
  failed: "The picture could not be changed. Take a new screenshot and choose that.",
  corner: "First corner set. Tap the opposite corner.",
  covered: (count: number) =>
    plural(count, { one: "Covered. # change so far.", other: "Covered. # changes so far." }),
  cropped: (count: number) =>
    plural(count, { one: "Cropped. # change so far.", other: "Cropped. # changes so far." }),
  undone: (count: number) => (count === 0 ? "Undone. No change is left." : `Undone. Changes left: ${count}.`),
  frame: (left: number, top: number, width: number, height: number) =>
    `Frame: ${left} % from the left, ${top} % from the top, ${width} % wide, ${height} % high.`,
} as const;
