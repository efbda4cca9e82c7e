import { answerUnknown } from "@/lib/server/api/readable";

/** Answers addresses that the API does not have, in the form of its errors. */
export const GET = (request: Request): Response => answerUnknown(request, "noAddress");

export const POST = GET;
export const PUT = GET;
export const DELETE = GET;
