import { lookup as dnsLookup, type LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { DeliveryError } from "./adapter";

/** The range of the public IPv6 internet; other addresses lead elsewhere, to IPv4 behind a gateway, say. */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/** Whether an IP address is one of the public internet: not private, local, shared, multicast or reserved. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address.range() !== "unicast") return false;
  return address instanceof ipaddr.IPv4 || address.match(globalUnicast);
}

/** Thrown in place of a connection. `WEBHOOK_ALLOW_PRIVATE` allows it. */
export const notPublic = () => new DeliveryError("address not public", false, false);

type Resolve = (
  host: string,
  options: { all: true; family?: number | "IPv4" | "IPv6"; hints?: number },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Looks a host up for one connection, and returns only public addresses. The connection goes to the checked address,
 * so DNS rebinding gains nothing.
 */
export const publicLookup =
  (resolve: Resolve = dnsLookup): LookupFunction =>
  (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const allowed = addresses.filter(({ address }) => isPublicAddress(address));
      const [first] = allowed;
      if (first === undefined) return callback(notPublic(), []);
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
