import { loadFlows } from "@/lib/flow/load-flow";
import { wantedLanguage } from "@/lib/language/wanted-language";
import { allowReading, answerReadable } from "@/lib/server/api/readable";
import { toldFlow } from "@/lib/server/api/told-flow";
import { observed } from "@/lib/server/log/observed";

/** All flows with their steps. */
export const GET = observed("GET /api/flows", async (request): Promise<Response> => {
  const language = wantedLanguage(request.headers);
  return answerReadable(request, (await loadFlows(language)).map(toldFlow), { language });
});

export const OPTIONS = allowReading;
