import { connect, type Socket } from "node:net";

/** A connection of its own, on which anything can be sent. */
export interface RawHttp {
  readonly socket: Socket;
  /** All that has come back so far. */
  text(): string;
  /** The status of the first answer that is final; 0 while there is none. */
  status(): number;
  /** Milliseconds from the start to the end of the connection, whoever ended it. */
  readonly closed: Promise<number>;
}

/**
 * Opens a connection to this machine and sends the head of a request on it.
 *
 * @param lines request line and headers, without `Host`
 * @param body sent after the head, as much of it as there is
 */
export function sendRaw(port: number, lines: readonly string[], body: Uint8Array | string = ""): RawHttp {
  const started = performance.now();
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.setEncoding("latin1").on("data", (piece) => {
    text += piece;
  });
  // A server that cuts a connection off resets it, which is what these tests want.
  socket.on("error", () => undefined);
  const closed = new Promise<number>((done) => {
    socket.once("close", () => done(performance.now() - started));
  });
  const [first = "", ...headers] = lines;
  socket.write(`${[first, `Host: 127.0.0.1:${port}`, ...headers].join("\r\n")}\r\n\r\n`);
  if (body.length > 0) socket.write(body);
  const status = () =>
    Number(
      [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, code]) => code).find((code) => code !== "100") ?? 0,
    );
  return { socket, text: () => text, status, closed };
}

/** Goes on sending one byte a second until the connection ends. */
export function drip({ socket }: RawHttp, byte = "a"): void {
  const timer = setInterval(() => socket.write(byte), 1000);
  socket.once("close", () => clearInterval(timer));
}
