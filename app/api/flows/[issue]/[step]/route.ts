import { loadScreen } from "@/lib/flow/load-screen";

/** One step as its page shows it, for the same path and query. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/flows/[issue]/[step]">,
): Promise<Response> {
  const { issue, step } = await params;
  const shown = await loadScreen(`/${issue}/${step}${new URL(request.url).search}`);
  return shown ? Response.json(shown.screen) : notFound();
}

const notFound = () =>
  Response.json(
    { title: "No such step", detail: "GET /api/flows lists all issues and their steps.", status: 404 },
    { status: 404, headers: { "content-type": "application/problem+json" } },
  );
