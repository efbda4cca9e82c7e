import { loadFlow } from "@/lib/flow/load-flow";
import { issues } from "@/machines/step";

export const dynamic = "force-static";

/** All flows: their steps, what kind each is, and which facts it brings to the person. */
export async function GET(): Promise<Response> {
  const flows = await Promise.all(issues.map(loadFlow));
  return Response.json(
    flows.map(({ issue, copy, chart }) => ({
      issue,
      title: copy.title,
      first: chart.initial,
      steps: Object.entries(chart.states).map(([step, { meta }]) => ({
        step,
        ...meta,
        heading: copy.steps[step]?.heading,
      })),
    })),
  );
}
