import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import ipaddr from "ipaddr.js";

/** Next hands on no socket, and what a request says of its own origin anybody can write. So Node says it, here. */
const peerHeader = "x-peer-address";

/** From now on every request carries the address of the socket that it came through. Call once, before the first. */
export function notePeers(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[peerHeader] = request.socket.remoteAddress ?? "";
  });
}

/** The other end of the connection: a person, or the proxy in front of this server. */
export const peerOf = (headers: Headers): string | undefined => headers.get(peerHeader) || undefined;

const isLoopback = (address: string) =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === "loopback";

/**
 * Whether a request was made on this machine, for this machine: nothing between, and no name of a site that was
 * pointed here. In doubt it was not.
 */
export function isFromThisMachine(headers: Headers): boolean {
  const peer = peerOf(headers);
  if (peer === undefined || !isLoopback(peer)) return false;
  if (headers.has("forwarded")) return false;
  const forwardedFor = headers.get("x-forwarded-for")?.split(",") ?? [];
  if (!forwardedFor.every((address) => isLoopback(address.trim()))) return false;
  const host = /^(\[[^\]]*\]|[^:]*)/.exec(headers.get("host") ?? "")?.[1] ?? "";
  return host === "localhost" || isLoopback(host.replace(/^\[|\]$/g, ""));
}
