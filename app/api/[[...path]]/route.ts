import { answerUnknown } from "@/lib/server/api/readable";
import { observed } from "@/lib/server/log/observed";

/** Answers addresses that the API does not have, in the form of its errors. */
const unknown = (method: string) =>
  observed(`${method} /api/[[...path]]`, async (request) => answerUnknown(request, "noAddress"));

export const GET = unknown("GET");
export const POST = unknown("POST");
export const PUT = unknown("PUT");
export const DELETE = unknown("DELETE");
