import type { MessagesOf } from "@/content/messages";
import { submitLoaders } from "@/content/ui/submit/messages";
import { loadMessages } from "@/lib/language/load-messages";
import { wantedLanguage } from "@/lib/language/wanted-language";
import { type Problem, problem } from "@/lib/ticket/problem";

/** Refuses a ticket or a file, in the language that the request asks for. @param more of the problem */
export async function refuse(
  request: Request,
  status: number,
  why: keyof MessagesOf<"submit">["problems"],
  more: Partial<Problem> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { problems } = await loadMessages(wantedLanguage(request.headers), submitLoaders);
  return problem({ status, ...problems[why], ...more }, headers);
}
