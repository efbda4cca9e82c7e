import { loadFlow } from "@/lib/flow/load-flow";
import { wantedLanguage } from "@/lib/language/wanted-language";
import { allowReading, answerReadable, answerUnknown } from "@/lib/server/api/readable";
import { toldFlow } from "@/lib/server/api/told-flow";
import { observed } from "@/lib/server/log/observed";
import { isIssue } from "@/machines/registry";

/** One flow with its steps. */
export const GET = observed(
  "GET /api/flows/[issue]",
  async (request, { params }: RouteContext<"/api/flows/[issue]">): Promise<Response> => {
    const { issue } = await params;
    if (!isIssue(issue)) return answerUnknown(request, "noIssue");
    const language = wantedLanguage(request.headers);
    return answerReadable(request, toldFlow(await loadFlow(issue, language)), { language });
  },
);

export const OPTIONS = allowReading;
