import { loadFlows } from "@/lib/flow/load-flow";
import { wantedLanguage } from "@/lib/language/wanted-language";
import { allowReading, answerReadable } from "@/lib/server/api/readable";
import { toldFlow } from "@/lib/server/api/told-flow";

/** All flows with their steps. */
export async function GET(request: Request): Promise<Response> {
  const language = wantedLanguage(request.headers);
  return answerReadable(request, (await loadFlows(language)).map(toldFlow), { language });
}

export const OPTIONS = allowReading;
