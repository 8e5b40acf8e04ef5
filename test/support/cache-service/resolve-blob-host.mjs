// Preloaded into a client process: sends the blob host of the cache service to this machine.
import dns from "node:dns";

const lookup = dns.lookup;

dns.lookup = (hostname, ...rest) =>
  lookup(hostname.endsWith(".blob.core.windows.net") ? "127.0.0.1" : hostname, ...rest);
