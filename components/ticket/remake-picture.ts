import { type Edit, shownOf } from "@/lib/ticket/picture-edits";
import { mostPicturePixels } from "@/lib/ticket/ticket-limits";

/** A picture that this browser can't show, so that nobody could check what is on it. */
export class BrokenPicture extends Error {}

/** How good JPEG and WebP are: text stays sharp, the file does not grow. */
const quality = 0.92;

/**
 * Re-encodes a picture from its pixels, upright. Its metadata (location, camera, an earlier version in the thumbnail)
 * is dropped, and covered or cropped pixels are never written.
 *
 * @param picture a PNG, JPEG or WebP
 * @throws {@link BrokenPicture} if the browser can't decode it
 */
export async function remakePicture(picture: Blob, edits: readonly Edit[] = []): Promise<Blob> {
  const bitmap = await decodePicture(picture);
  const canvas = document.createElement("canvas");
  paintPicture(canvas, bitmap, edits);
  bitmap.close();
  // A browser that can't write WebP writes PNG, and says so in the type.
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, picture.type, quality));
  if (blob === null) throw new BrokenPicture();
  return blob;
}

/** @throws {@link BrokenPicture} if the browser can't decode it */
export async function decodePicture(picture: Blob): Promise<ImageBitmap> {
  try {
    const bitmap = await createImageBitmap(picture, { imageOrientation: "from-image" });
    const pixels = bitmap.width * bitmap.height;
    if (pixels <= mostPicturePixels) return bitmap;
    const scale = Math.sqrt(mostPicturePixels / pixels);
    const smaller = await createImageBitmap(bitmap, {
      resizeWidth: Math.max(1, Math.floor(bitmap.width * scale)),
      resizeHeight: Math.max(1, Math.floor(bitmap.height * scale)),
      resizeQuality: "high",
    });
    bitmap.close();
    return smaller;
  } catch (cause) {
    throw new BrokenPicture("can't be decoded", { cause });
  }
}

/** Paints what is left of a picture, as large as it is. */
export function paintPicture(canvas: HTMLCanvasElement, bitmap: ImageBitmap, edits: readonly Edit[]): void {
  const shown = shownOf(bitmap, edits);
  canvas.width = shown.width;
  canvas.height = shown.height;
  const context = canvas.getContext("2d");
  if (context === null) throw new BrokenPicture("no canvas");
  context.drawImage(bitmap, -shown.x, -shown.y);
  context.fillStyle = "#000";
  for (const { kind, area } of edits)
    if (kind === "cover") context.fillRect(area.x - shown.x, area.y - shown.y, area.width, area.height);
}
