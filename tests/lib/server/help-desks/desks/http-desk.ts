import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as the routes of a fake read it. */
export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** What goes wrong with a request, in place of the desk's answer. */
export interface Fault {
  /** Whether the desk has done its work before: then only its answer is lost. */
  readonly isDone: boolean;
  readonly behave: (request: IncomingMessage, response: ServerResponse) => void;
}

export interface HttpDesk {
  readonly url: string;
  /** Faults by the number of the request, from 0. */
  readonly faults: Map<number, Fault>;
  /** Method and path of what it was asked so far. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** Starts a fake on a free port. */
export async function startHttpDesk(route: (asked: Asked) => Answer | Promise<Answer>): Promise<HttpDesk> {
  const faults: HttpDesk["faults"] = new Map();
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://desk.test");
    const fault = faults.get(asked.length);
    asked.push(`${request.method} ${url.pathname}`);
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const { method = "", headers } = request;
    if (fault?.isDone === false) return fault.behave(request, response);
    const answer = await route({ method, url, headers, body: Buffer.concat(pieces) });
    if (fault) return fault.behave(request, response);
    response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
    response.end(answer.body === undefined ? "" : JSON.stringify(answer.body));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

export const answers =
  (status: number, headers: Record<string, string> = {}): Fault["behave"] =>
  (_request, response) => {
    response.writeHead(status, headers).end();
  };

export const resets: Fault["behave"] = (request) => {
  request.socket.resetAndDestroy();
};

/** Begins an answer and breaks it off. */
export const sendsHalf: Fault["behave"] = (_request, response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
  response.write('{"id":');
  response.destroy();
};

/** A proxy's page where JSON should be. */
export const sendsPage: Fault["behave"] = (_request, response) => {
  response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Welcome</title>");
};

/** The fields of a `multipart/form-data` body. */
export function formOf({ headers, body }: Asked): Promise<FormData> {
  const type = String(headers["content-type"]);
  return new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
}

/** A file field, byte for byte. */
export async function fileOf(entry: FormDataEntryValue) {
  if (typeof entry === "string") throw new Error("no file");
  return { name: entry.name, content: Buffer.from(await entry.arrayBuffer()) };
}

export const jsonOf = ({ body }: Asked) => JSON.parse(body.toString());

export const isBasic = ({ headers }: Asked, user: string, password: string) =>
  headers.authorization === `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
