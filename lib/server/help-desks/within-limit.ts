import { helpDeskMessages } from "@/content/ui/help-desks/en";
import type { AttachedFile } from "./adapter";

/**
 * Parts the files that a desk takes from those that are too much for it. Each file is taken that still fits, in order.
 *
 * @param limit bytes that all files may have together
 */
export function withinLimit(files: readonly AttachedFile[], limit: number) {
  const taken: AttachedFile[] = [];
  const left: AttachedFile[] = [];
  let room = limit;
  for (const file of files) {
    if (file.bytes > room) {
      left.push(file);
    } else {
      taken.push(file);
      room -= file.bytes;
    }
  }
  return { taken, left };
}

/** What goes under the body of a ticket for files that the desk does not take: nothing is left out in silence. */
export function leftOut(files: readonly AttachedFile[]): string {
  if (files.length === 0) return "";
  return `\n${helpDeskMessages.leftOut}: ${files.map(({ name, bytes }) => `${name} (${bytes} bytes)`).join(", ")}\n`;
}
