import { mapOf } from "@/lib/staff/maps/map-of";
import { type Issue, issues } from "@/machines/registry";

export const dynamic = "force-static";
export const dynamicParams = false;

export const generateStaticParams = () => issues.map((issue) => ({ issue }));

/** The map of a flow as it was laid out by the build, for pages that draw a path which depends on the request. */
export async function GET(_: Request, { params }: RouteContext<"/desk/flows/[issue]/map.json">) {
  return Response.json(await mapOf((await params).issue as Issue));
}
