import { loadFlow } from "@/lib/flow/load-flow";
import { readAddress } from "@/lib/flow/read-address";
import { carriedLines, screenOf } from "@/lib/flow/screen";

/** One step as its page shows it, for the same path and query. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/flows/[issue]/[step]">,
): Promise<Response> {
  const { issue, step } = await params;
  const read = readAddress(`/${issue}/${step}${new URL(request.url).search}`);
  if (read === undefined) return notFound();
  const flow = await loadFlow(read.address.issue);
  const { lines } = await carriedLines(loadFlow, read.address);
  const screen = screenOf(flow, read.address, lines, read.unreadable);
  return screen ? Response.json(screen) : notFound();
}

const notFound = () =>
  Response.json(
    { title: "No such step", detail: "GET /api/flows lists all issues and their steps.", status: 404 },
    { status: 404, headers: { "content-type": "application/problem+json" } },
  );
