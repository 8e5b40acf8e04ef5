import { BlockList, isIP } from "node:net";
import type { Environment } from "../judge/facts.ts";

/** How go reaches a URL. */
export type Route =
  | { kind: "direct" }
  /** Through an HTTP proxy, which `variable` names. */
  | { kind: "proxy"; variable: string; proxy: URL }
  | { kind: "invalid"; variable: string };

/**
 * The route that go's HTTP client takes by HTTP_PROXY, HTTPS_PROXY and NO_PROXY
 * (https://pkg.go.dev/golang.org/x/net/http/httpproxy). Loopback is never proxied. Pure.
 */
export function routeTo(url: URL, env: Environment): Route {
  const base = url.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
  const variable = [base, base.toLowerCase()].find((name) => env[name]);
  const value = variable === undefined ? undefined : env[variable];
  const noProxy = env["NO_PROXY"] || env["no_proxy"] || "";
  if (variable === undefined || !value || isExempt(url, noProxy)) return { kind: "direct" };
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  if (!URL.canParse(text)) return { kind: "invalid", variable };
  const proxy = new URL(text);
  const isHttp = proxy.protocol === "http:" || proxy.protocol === "https:";
  return isHttp && proxy.hostname !== ""
    ? { kind: "proxy", variable, proxy }
    : { kind: "invalid", variable };
}

function isExempt(url: URL, noProxy: string): boolean {
  const host = bare(url.hostname);
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  if (host === "localhost" || host === "::1" || /^127(?:\.\d+){3}$/.test(host)) return true;
  return noProxy
    .toLowerCase()
    .split(",")
    .map((entry) => entry.trim())
    .some((entry) => entry !== "" && covers(entry, host, port));
}

function covers(entry: string, host: string, port: string): boolean {
  if (entry === "*") return true;
  const [network = "", bits] = entry.split("/");
  if (bits !== undefined) return isInNetwork(host, network, Number(bits));
  const [, name = "", wanted] = /^(\[[^\]]*\]|[^:]*|.*:.*:.*?)(?::(\d+))?$/.exec(entry) ?? [];
  if (wanted !== undefined && wanted !== port) return false;
  const bareName = bare(name);
  if (bareName === "") return false;
  if (isIP(bareName) !== 0) return bareName === host;
  const domain = bareName.replace(/^\*(?=\.)/, "");
  return domain.startsWith(".")
    ? host.endsWith(domain)
    : host === domain || host.endsWith(`.${domain}`);
}

function isInNetwork(host: string, network: string, bits: number): boolean {
  const family = isIP(network);
  if (family === 0 || isIP(host) !== family || !Number.isInteger(bits)) return false;
  const type = family === 6 ? "ipv6" : "ipv4";
  if (bits < 0 || bits > (family === 6 ? 128 : 32)) return false;
  const block = new BlockList();
  block.addSubnet(network, bits, type);
  return block.check(host, type);
}

function bare(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, "$1").toLowerCase();
}
