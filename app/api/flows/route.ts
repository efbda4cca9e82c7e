import { loadFlows } from "@/lib/flow/load-flow";

export const dynamic = "force-static";

/** All flows: their steps, what kind each is, and which facts it brings to the person. */
export async function GET(): Promise<Response> {
  const flows = await loadFlows();
  return Response.json(
    flows.map(({ issue, messages, chart }) => ({
      issue,
      title: messages.title,
      first: chart.initial,
      steps: Object.entries(chart.states).map(([step, { meta }]) => ({
        step,
        ...meta,
        heading: messages.steps[step]?.heading,
      })),
    })),
  );
}
