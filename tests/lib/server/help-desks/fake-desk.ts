import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** A help desk on this machine that takes webhooks, and misbehaves as it is told. */
export interface FakeDesk {
  readonly url: string;
  /** What it does next; back to taking tickets when the list is empty. */
  readonly next: Behaviour[];
  /** What it does when the list is empty, in place of taking tickets. */
  always: Behaviour | undefined;
  /** The ids of the tickets it has, in order; one that is sent again with the same id is the same ticket. */
  readonly taken: Map<string, { body: string; headers: IncomingMessage["headers"]; times: number }>;
  close(): Promise<void>;
}

/** Starts it on a free port. */
export async function startFakeDesk(): Promise<FakeDesk> {
  const next: Behaviour[] = [];
  const taken: FakeDesk["taken"] = new Map();
  const desk = { always: undefined as Behaviour | undefined };
  const server = createServer(async (request, response) => {
    const behave = next.shift() ?? desk.always;
    if (behave) return behave(request, response);
    let body = "";
    for await (const piece of request) body += piece;
    const id = String(request.headers["webhook-id"]);
    const before = taken.get(id);
    taken.set(id, { body, headers: request.headers, times: (before?.times ?? 0) + 1 });
    response.writeHead(200).end("{}");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return Object.assign(desk, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    next,
    taken,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  });
}

/** Answers with a status, and headers where given. */
export const answers =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (_request, response) => {
    response.writeHead(status, headers).end();
  };

/** Takes the request and never answers. */
export const hangs: Behaviour = () => undefined;

/** Drops the connection without a word. */
export const resets: Behaviour = (request) => request.socket.destroy();

/** Begins an answer and breaks it off. */
export const sendsHalf: Behaviour = (_request, response) => {
  response.writeHead(200, { "content-length": "100" });
  response.write("{");
  response.destroy();
};
