import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { bodiesLoaders } from "@/content/ui/bodies/messages";
import { languageOf } from "@/lib/language/language-path";
import { loadMessages } from "@/lib/language/load-messages";
import { wantedLanguage } from "@/lib/language/wanted-language";
import type { Problem } from "@/lib/ticket/problem";
import { type BodyRefusal, pathOf } from "../limits/body-limits";

const statuses = { "too-long": 413, "too-slow": 408, "too-many": 503 } as const;

/**
 * After refusing, keep reading this long or this much. Closing at once would reset the connection, and the client would
 * lose the answer.
 */
const linger = { ms: 1000, bytes: 1024 * 1024 } as const;

/** An answer without a page: a problem where the API was asked, else a sentence. */
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

async function answerTo(request: IncomingMessage, why: BodyRefusal): Promise<Answer> {
  const path = pathOf(request.url ?? "/");
  const isApi = path.startsWith("/api/");
  const asked = new Headers({ "accept-language": request.headers["accept-language"] ?? "" });
  const language = isApi ? wantedLanguage(asked) : languageOf(path).language;
  const words = (await loadMessages(language, bodiesLoaders))[why];
  const status = statuses[why];
  const body = isApi ? JSON.stringify({ status, ...words } satisfies Problem) : `${words.detail}\n`;
  return {
    status,
    headers: {
      "content-type": isApi ? "application/problem+json" : "text/plain; charset=utf-8",
      "content-length": String(Buffer.byteLength(body)),
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      ...(why === "too-many" ? { "retry-after": "10" } : {}),
      connection: "close",
    },
    body: request.method === "HEAD" ? "" : body,
  };
}

/** Refuses a request that nobody has seen yet, drops what still comes of it, and closes the connection. Never throws. */
export async function refuseUnseen(
  request: IncomingMessage,
  response: ServerResponse,
  why: BodyRefusal,
): Promise<void> {
  const { promise: isSent, resolve: stop } = Promise.withResolvers<void>();
  let dropped = 0;
  // Called by Node's parser with each piece; what it is told is to go on.
  request.push = (piece: Uint8Array | null) => {
    dropped += piece?.length ?? 0;
    if (piece === null || dropped > linger.bytes) stop();
    return true;
  };
  try {
    const { status, headers, body } = await answerTo(request, why);
    response.writeHead(status, headers);
    response.write(body);
    setTimeout(stop, linger.ms).unref();
    await isSent;
    response.end();
  } catch {
    (request.socket as Socket | null)?.destroy();
  }
}

/**
 * Refuses a request that a route is just reading: the answer is written past it, and it sees a connection that ended, as
 * it does when a person hangs up. Never throws.
 */
export async function refuseSeen(
  request: IncomingMessage,
  response: ServerResponse,
  why: BodyRefusal,
): Promise<void> {
  // Node takes it away from a request whose client has left.
  const socket: Socket | null = request.socket;
  const answer = await answerTo(request, why).catch(() => undefined);
  // An answer that has begun, or one before it that is not through, can't be followed by this one.
  if (answer === undefined || response.headersSent || socket === null || response.socket !== socket) {
    socket?.destroy();
    return;
  }
  const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`);
  const head = [`HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}`, ...lines, "", ""].join("\r\n");
  socket.write(head + answer.body, () => socket.destroy());
}
