import sharp from "sharp";
import { iconDrawing } from "../../icon-drawing";

/**
 * Pixels and corner. The last one fills its square, because a system may cut it round: the sign is in the safe middle.
 */
const icons: Readonly<Record<string, { size: number; corner: number }>> = {
  "192.png": { size: 192, corner: 7 },
  "512.png": { size: 512, corner: 7 },
  "maskable.png": { size: 512, corner: 0 },
};

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = () => Object.keys(icons).map((name) => ({ name }));

/** The product's sign in the sizes that systems want for an installed page; drawn by the build. */
export async function GET(_request: Request, { params }: RouteContext<"/icons/[name]">): Promise<Response> {
  const { size, corner } = icons[(await params).name] ?? { size: 192, corner: 0 };
  const drawing = Buffer.from(iconDrawing(corner));
  const png = await sharp(drawing, { density: (72 * size) / 32 })
    .resize(size, size)
    .png()
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
}
