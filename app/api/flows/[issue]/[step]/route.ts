import { loadScreen } from "@/lib/flow/load-screen";
import { pathIn } from "@/lib/language/language-path";
import { wantedLanguage } from "@/lib/language/wanted-language";
import { allowReading, answerReadable, answerUnknown } from "@/lib/server/api/readable";
import { toldStep } from "@/lib/server/api/told-flow";
import { observed } from "@/lib/server/log/observed";

/** One step as its page shows it, for the same path and query. */
export const GET = observed(
  "GET /api/flows/[issue]/[step]",
  async (request, { params }: RouteContext<"/api/flows/[issue]/[step]">): Promise<Response> => {
    const { issue, step } = await params;
    const language = wantedLanguage(request.headers);
    const shown = await loadScreen(pathIn(language, `/${issue}/${step}${new URL(request.url).search}`));
    return shown
      ? answerReadable(request, await toldStep(shown), { language })
      : answerUnknown(request, "noStep");
  },
);

export const OPTIONS = allowReading;
