import { subscribe } from "node:diagnostics_channel";
import { type IncomingMessage, type RequestListener, Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import {
  announcedBy,
  type BodyLimit,
  type BodyRefusal,
  bodyLimitOf,
  isTooLong,
  isTooSlow,
  shares,
} from "../limits/body-limits";
import { refuseSeen, refuseUnseen } from "./refuse-body";
import type { Between } from "./repeat-pages";

/** A body on its way, or one that waits for its answer. */
interface Body {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly socket: Socket;
  readonly limit: BodyLimit;
  readonly startedAt: number;
  /** What the connection had brought when this began. */
  readonly bytesBefore: number;
  bytesSeen: number;
  /** Bytes of the body itself that have come. */
  received: number;
  /** When the last byte came. */
  movedAt: number;
  /** Bytes that count against the share. */
  held: number;
  /** Whether the application has got the request. */
  isSeen: boolean;
  isRefused: boolean;
}

/** Milliseconds between two looks at how bodies come along. */
const lookEvery = 1000;

/** In the order in which they began. */
const bodies = new Set<Body>();
const used = { files: 0, forms: 0 };
const guarded = new WeakSet<Server>();

/**
 * From now on every body has a limit by its address, by all of them together, and by its pace; see `body-limits.ts`. Next
 * would copy up to 10 MB of each before a page or its proxy is asked. Call once, before the first connection.
 *
 * A form is handed on once it is whole, so no page ever waits for one. A file is handed on at once and watched, because it
 * goes to the disk in pieces.
 *
 * @param answer gets each request that may go on, before Next does
 */
export function guardBodies(answer: Between): void {
  // Told of each connection before a byte of it is read, so that not even the first request comes past.
  subscribe("net.server.socket", (message) => {
    const { server } = (message as { socket: Socket & { server?: unknown } }).socket;
    if (!(server instanceof Server) || guarded.has(server)) return;
    guarded.add(server);
    guard(server, answer);
  });
  setInterval(look, lookEvery).unref();
}

/** Stands between a server and those who listen to its requests. */
function guard(server: Server, answer: Between): void {
  // Who has not even sent a head, or holds a connection without a request; Node looks every half a minute.
  server.headersTimeout = 20_000;
  server.requestTimeout = 310_000;
  server.maxConnections = 2000;
  // Nothing here speaks another protocol, and whoever asks for one would get a connection that nobody looks after.
  server.removeAllListeners("upgrade");
  const listeners = server.listeners("request") as RequestListener[];
  server.removeAllListeners("request");
  server.on("request", (request, response) =>
    admit(request, response, () =>
      answer(request, response, () => {
        for (const listener of listeners) listener.call(server, request, response);
      }),
    ),
  );
  // Who asks whether to send is told the limit instead of "continue", which Node would say by itself.
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
    if (!isTooLong(announcedBy(request.headers), limitOf(request))) response.writeContinue();
    server.emit("request", request, response);
  });
}

const limitOf = ({ method = "GET", url = "/" }: IncomingMessage) => bodyLimitOf(method, url);

/** Hands a request on as soon as its body allows. */
function admit(request: IncomingMessage, response: ServerResponse, handOn: () => void): void {
  const announced = announcedBy(request.headers);
  if (announced === 0) {
    handOn();
    return;
  }
  const limit = limitOf(request);
  if (isTooLong(announced, limit)) {
    void refuseUnseen(request, response, "too-long");
    return;
  }
  const body = begin(request, response, limit);
  if (limit.share === "files") {
    body.isSeen = true;
    count(body, () => undefined);
    handOn();
  } else {
    count(body, () =>
      inTurn(() => {
        body.isSeen = true;
        if (!body.isRefused && !request.destroyed) handOn();
      }),
    );
  }
}

/** Whole forms that the application has not got yet. */
const waiting: (() => void)[] = [];
/** One at a time would share few commits: a third as many got through. With all at once a page waits half as long again. */
const formsATurn = 10;

/**
 * Hands on a few forms a turn of the event loop. Fifty that come together would else be worked on in one go, and who asks
 * for a page meanwhile would wait for all of them.
 */
function inTurn(handOn: () => void): void {
  waiting.push(handOn);
  if (waiting.length === 1) setImmediate(handOnSome);
}

function handOnSome(): void {
  for (const handOn of waiting.slice(0, formsATurn)) {
    waiting.shift();
    handOn();
  }
  if (waiting.length > 0) setImmediate(handOnSome);
}

function begin(request: IncomingMessage, response: ServerResponse, limit: BodyLimit): Body {
  const { socket } = request;
  const now = performance.now();
  const body: Body = {
    ...{ request, response, socket, limit, startedAt: now, movedAt: now },
    ...{ bytesBefore: socket.bytesRead, bytesSeen: socket.bytesRead },
    ...{ received: 0, held: 0, isSeen: false, isRefused: false },
  };
  bodies.add(body);
  response.once("close", () => release(body));
  return body;
}

/**
 * Counts a body as it comes. Node's parser pushes each piece into the request, so `push` sees exactly what would be kept;
 * a listener to `data` would take the pieces from who comes after, and the bytes of the connection hold more than this
 * body.
 */
function count(body: Body, whenWhole: () => void): void {
  const { request, limit } = body;
  const push = request.push.bind(request);
  request.push = (piece: Uint8Array | null, encoding?: BufferEncoding) => {
    if (body.isRefused) return true;
    if (piece === null) {
      Reflect.deleteProperty(request, "push");
      const answer = push(null);
      if (!request.destroyed) whenWhole();
      return answer;
    }
    body.received += piece.length;
    if (body.received > limit.most) refuse(body, "too-long");
    else takeRoom(body, piece.length);
    if (body.isRefused) return true;
    const wantsMore = push(piece, encoding);
    // Nobody reads a form yet: Node would stop for ever where its small buffer is full.
    return body.isSeen ? wantsMore : true;
  };
}

/** Counts against the share. Where it is used up, the body that has been on its way the longest makes room. */
function takeRoom(body: Body, bytes: number): void {
  const { share } = body.limit;
  body.held += bytes;
  used[share] += bytes;
  for (const other of bodies) {
    if (used[share] <= shares[share]) return;
    if (other.limit.share === share && !other.request.complete && !other.isRefused) refuse(other, "too-many");
  }
}

function refuse(body: Body, why: BodyRefusal): void {
  body.isRefused = true;
  release(body);
  bodies.delete(body);
  void (body.isSeen ? refuseSeen : refuseUnseen)(body.request, body.response, why);
}

/** Gives back what counts against the share: it was answered, or its connection ended. */
function release(body: Body): void {
  used[body.limit.share] -= body.held;
  body.held = 0;
}

/** Ends what comes too slowly, and forgets what is through. */
function look(): void {
  const now = performance.now();
  for (const body of bodies) {
    const { request, response, socket } = body;
    if (socket.destroyed || (request.complete && response.closed)) {
      release(body);
      bodies.delete(body);
    } else if (!request.complete) lookAt(body, now);
  }
}

function lookAt(body: Body, now: number): void {
  const { request, response, socket, limit } = body;
  // What lies here unread is ours to hurry with, as long as there is no answer.
  const isOurs = body.isSeen && request.readableLength > 0 && !response.writableEnded;
  if (socket.bytesRead > body.bytesSeen || isOurs) body.movedAt = now;
  body.bytesSeen = socket.bytesRead;
  const progress = {
    seconds: (now - body.startedAt) / 1000,
    idleSeconds: (now - body.movedAt) / 1000,
    // The connection brings what the parser drops after an answer; the parser, what came together with the head.
    bytes: Math.max(body.received, body.bytesSeen - body.bytesBefore),
  };
  // With room for how a body in chunks is wrapped.
  if (progress.bytes > 2 * limit.most + 64 * 1024) refuse(body, "too-long");
  else if (isTooSlow(progress, limit)) refuse(body, "too-slow");
}
