import sharp from "sharp";

const receipt =
  '<path d="M9 6h14v20l-2.8-1.9-2.1 1.9-2.1-1.9-2.1 1.9-2.1-1.9L9 26Z" fill="#fffefb"/><path d="M12.5 11h7M12.5 15.5h4.5" stroke="#1e3fbf" stroke-width="2" stroke-linecap="round"/>';

/** @param corner radius of 32; 0 for systems that cut the shape themselves */
const drawing = (corner: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="${corner}" fill="#1e3fbf"/>${receipt}</svg>`;

/**
 * Pixels and corner. The last one fills its square, because a system may cut it round: the sign is in the safe middle.
 */
const pictures: Readonly<Record<string, { size: number; corner: number }>> = {
  "192.png": { size: 192, corner: 7 },
  "512.png": { size: 512, corner: 7 },
  "maskable.png": { size: 512, corner: 0 },
};

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = () => ["sign.svg", ...Object.keys(pictures)].map((name) => ({ name }));

/** A browser asks for the sign with every page and every step: kept, it does so once a day. */
const kept = { "cache-control": "public, max-age=86400" };

/** The product's sign for tabs, and in the sizes that systems want for an installed page; drawn by the build. */
export async function GET(_request: Request, { params }: RouteContext<"/icons/[name]">): Promise<Response> {
  const picture = pictures[(await params).name];
  if (picture === undefined)
    return new Response(drawing(7), { headers: { "content-type": "image/svg+xml", ...kept } });
  const { size, corner } = picture;
  const png = await sharp(Buffer.from(drawing(corner)), { density: (72 * size) / 32 })
    .resize(size, size)
    .png()
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png", ...kept } });
}
