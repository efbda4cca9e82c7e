import { loadFlow } from "@/lib/flow/load-flow";
import { mermaidOf } from "@/lib/staff/maps/mermaid";
import { type Issue, issues } from "@/machines/registry";

export const dynamic = "force-static";
export const dynamicParams = false;

export const generateStaticParams = () => issues.map((issue) => ({ issue }));

/** The flow as a Mermaid flowchart. */
export async function GET(_: Request, { params }: RouteContext<"/desk/flows/[issue]/map.mmd">) {
  const text = mermaidOf(await loadFlow((await params).issue as Issue));
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
