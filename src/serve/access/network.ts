import type { IncomingMessage } from "node:http";
import { type BlockList, isIP } from "node:net";

/** From where the server may be asked. */
export interface Network {
  /** Undefined for everywhere. */
  allowed: BlockList | undefined;
  /** Servers in front, whose word counts for who asked them. */
  trustedProxies: BlockList;
}

const MAX_PREFIX = { 4: 32, 6: 128 };

/** Adds an address or a network such as `10.0.0.0/8` to a list. Returns whether there is such a one. */
export function addNetwork(list: BlockList, text: string): boolean {
  const [address = "", prefix, ...more] = text.split("/");
  const version = isIP(address);
  if ((version !== 4 && version !== 6) || more.length > 0) return false;
  const family = version === 4 ? "ipv4" : "ipv6";
  if (prefix === undefined) list.addAddress(address, family);
  else {
    if (!/^[0-9]{1,3}$/.test(prefix) || Number(prefix) > MAX_PREFIX[version]) return false;
    list.addSubnet(address, Number(prefix), family);
  }
  return true;
}

/**
 * Who asked: the other end of the connection, or if that is a server that is trusted, the one that it
 * names, and so on. Only the last names count, since a client can send any others along. Undefined if a
 * trusted server names something that is no address. Pure.
 *
 * @param forwarded The header X-Forwarded-For.
 */
export function clientAddress(
  peer: string | undefined,
  forwarded: string | undefined,
  trusted: BlockList,
): string | undefined {
  let address = normalize(peer ?? "");
  if (!forwarded) return address;
  const named = forwarded.split(",").flatMap((part) => part.trim() || []);
  while (address !== undefined && contains(trusted, address)) {
    const next = named.pop();
    if (next === undefined) break;
    address = normalize(next);
  }
  return address;
}

/** Who sent a request, as `clientAddress` has it. Pure. */
export function requestAddress(
  {
    headers,
    socket,
  }: Pick<IncomingMessage, "headers"> & {
    socket: Pick<IncomingMessage["socket"], "remoteAddress">;
  },
  { trustedProxies }: Pick<Network, "trustedProxies">,
): string | undefined {
  const forwarded = headers["x-forwarded-for"]?.toString();
  return clientAddress(socket.remoteAddress, forwarded, trustedProxies);
}

/** Whether the other end of a connection is a server in front that is trusted. Pure. */
export function isTrustedProxy(
  peer: string | undefined,
  { trustedProxies }: Pick<Network, "trustedProxies">,
): boolean {
  const address = normalize(peer ?? "");
  return address !== undefined && contains(trustedProxies, address);
}

/** Whether the server may be asked from an address; undefined is one that nobody knows. Pure. */
export function mayCome({ allowed }: Network, address: string | undefined): boolean {
  return allowed === undefined || (address !== undefined && contains(allowed, address));
}

function contains(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** An IPv4 client of a socket that takes both has an address such as `::ffff:192.0.2.1`. */
function normalize(text: string): string | undefined {
  const plain = /^::ffff:([0-9.]+)$/i.exec(text)?.[1] ?? text;
  return isIP(plain) === 0 ? undefined : plain;
}
