import { openApiDocument } from "@/lib/server/api/document";
import { allowReading, answerReadable } from "@/lib/server/api/readable";
import { version } from "@/package.json";

let document: ReturnType<typeof openApiDocument> | undefined;

/** The API, described. */
export function GET(request: Request): Response {
  document ??= openApiDocument(version);
  return answerReadable(request, document);
}

export const OPTIONS = allowReading;
