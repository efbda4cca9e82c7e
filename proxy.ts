import { type NextRequest, NextResponse } from "next/server";
import { formatAddress, parseQuery } from "@/lib/flow/address";
import { canonical } from "@/lib/flow/canonical";
import { charts } from "@/machines/registry";
import { isIssue } from "@/machines/step";

/** The internal twin of the step pages: the same page, but rendered per request because it reads the query. */
const twin = "/with-answers";

/**
 * Steps without answers are served static; a request that carries a query goes to the twin. A posted form stays on the
 * page that it came from, for React finds its answer only there. Old names answer 308. The twin itself does not exist
 * for the outside.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const to = (path: string) => {
    // A clone, because an address put together from `request.url` may count as another server's.
    const url = request.nextUrl.clone();
    url.pathname = path;
    return NextResponse.rewrite(url);
  };
  if (pathname === twin || pathname.startsWith(`${twin}/`)) return to("/404");

  if (!isDecodable(pathname)) return to("/404");
  const [, issue, step, ...rest] = pathname.split("/");
  if (issue === undefined || !isIssue(issue) || rest.length > 0) return NextResponse.next();
  if (step && !Object.hasOwn(charts[issue].states, step) && !canonical({ issue, step, answers: [] }))
    return to("/404");
  const renamed = canonical({ issue, step, ...parseQuery(issue, search) });
  if (renamed) return NextResponse.redirect(new URL(formatAddress(renamed), request.url), 308);
  return search === "" ? NextResponse.next() : to(`${twin}${pathname}`);
}

/** Whether the percent signs of a path mean something; Next breaks at one that does not. */
function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== undefined;
  } catch {
    return false;
  }
}

export const config = { matcher: ["/((?!_next/|api/|favicon|icon).*)"] };
