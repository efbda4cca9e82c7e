import { NextResponse } from "next/server";

// Without one of its own Next takes that of the project around it; this one is asked for nothing.
export function proxy(): NextResponse {
  return NextResponse.next();
}

export const config = { matcher: "/nothing" };
