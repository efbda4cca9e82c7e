import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import sharp from "sharp";
import { serverData } from "./support";

/** A photo of a screen, as a phone makes it: with place and camera. */
export const photo = () =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: "#246" } })
    .withExif({ IFD0: { Make: "CANARYCAM" }, IFD3: { GPSLatitude: "52/1 30/1 0/1", GPSLatitudeRef: "N" } })
    .jpeg()
    .toBuffer();

/** A log with a key in it. */
export const log = Buffer.from(
  `2026-11-20 POST /chat\nAuthorization: Bearer sk-or-v1-${"ab12".repeat(16)}\n`,
);

/** The stored file with this sha256. */
export function stored(sha256: string): Buffer {
  const store = new DatabaseSync(join(serverData, "store.sqlite"), { readOnly: true });
  const pieces = store
    .prepare(
      "select p.content from file_piece p join file f on f.id = p.file_id where f.sha256 = ? order by p.position",
    )
    .all(sha256);
  store.close();
  return Buffer.concat(pieces.map(({ content }) => content as Uint8Array));
}
