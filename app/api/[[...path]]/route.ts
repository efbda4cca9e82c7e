import { answerUnknown } from "@/lib/server/api/readable";

/** Where the API has nothing, in the form that its errors have. */
export const GET = (request: Request): Response => answerUnknown(request, "noAddress");

export const POST = GET;
export const PUT = GET;
export const DELETE = GET;
