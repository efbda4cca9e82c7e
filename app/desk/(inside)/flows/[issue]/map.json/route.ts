import { mapOf } from "@/lib/map/map-of";
import { type Issue, issues } from "@/machines/step";

export const dynamic = "force-static";
export const dynamicParams = false;

export const generateStaticParams = () => issues.map((issue) => ({ issue }));

/** The map as data, for pages that draw a way on it in the browser. */
export async function GET(_: Request, { params }: RouteContext<"/desk/flows/[issue]/map.json">) {
  return Response.json(await mapOf((await params).issue as Issue));
}
