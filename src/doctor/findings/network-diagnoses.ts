import type { Diagnosis } from "./diagnosis.ts";

/** What the way to a server can have, up to its first answer. */
export const NETWORK_DIAGNOSES = {
  "dns-no-host": {
    check: "network",
    level: "problem",
    title: "The name of a server is not known",
    cause:
      "No name server knows it: a typing error, a VPN that is off, or a name of another network.",
    remedy: "Correct the name in the setting, or connect to the network that knows it.",
  },
  "dns-fails": {
    check: "network",
    level: "problem",
    title: "Names cannot be looked up",
    cause: "The name server does not answer, or answers with a failure.",
    remedy: "Mend the resolver of the machine or container, or use another one.",
  },
  "tcp-refused": {
    check: "network",
    level: "problem",
    title: "A server refuses connections",
    cause: "Nothing listens on the port: the server is not running, or the port is wrong.",
    remedy: "Start the server, or correct the port.",
  },
  "tcp-timeout": {
    check: "network",
    level: "problem",
    title: "A server does not answer a connection",
    cause: "Packets are dropped on the way: a firewall, a VPN that is off, or a wrong address.",
    remedy:
      "Open the way, or put a bar (|) before the next mirror of the list, so that go asks that one.",
  },
  "tcp-unreachable": {
    check: "network",
    level: "problem",
    title: "There is no way to a server",
    cause: "The network has no route to its address, or the machine has no network.",
    remedy: "Mend the route or the network of the machine or container.",
  },
  "tcp-broken": {
    check: "network",
    level: "problem",
    title: "A connection breaks at once",
    cause: "Something on the way resets it, such as a firewall or a load balancer without servers.",
    remedy: "Ask those who run the network, with the time of the try.",
  },
  "proxy-invalid": {
    check: "network",
    level: "problem",
    title: "The address of the HTTP proxy cannot be read",
    cause: "It must be a URL, or a host and a port.",
    remedy: "Correct the variable.",
  },
  "proxy-unreachable": {
    check: "network",
    level: "problem",
    title: "The HTTP proxy cannot be reached",
    cause: "A variable names a proxy for this server, and no connection to the proxy comes about.",
    remedy: "Correct the variable, or name the server in NO_PROXY if it needs no proxy.",
  },
  "proxy-auth": {
    check: "network",
    level: "problem",
    title: "The HTTP proxy wants credentials",
    cause: "It answered 407: none were sent, or it refused them.",
    remedy: "Put user and password into the URL of the proxy, or name the server in NO_PROXY.",
  },
  "proxy-refuses": {
    check: "network",
    level: "problem",
    title: "The HTTP proxy does not connect to a server",
    cause: "Its rules forbid the server, or it cannot reach it itself.",
    remedy: "Let it pass the server, or name the server in NO_PROXY if it needs no proxy.",
  },
  "goproxy-no-scheme": {
    check: "network",
    level: "problem",
    title: "An entry of GOPROXY without a scheme is taken for https",
    cause: "Go puts https:// before an entry without a scheme, and this server does not speak TLS.",
    remedy: "Write http:// before it.",
  },
  "tls-plain-http": {
    check: "network",
    level: "problem",
    title: "A server does not speak TLS",
    cause: "The URL says https, and the server answers in plain HTTP or in something else.",
    remedy: "Write http:// in the setting, or turn TLS on at the server.",
  },
  "tls-expired": {
    check: "network",
    level: "problem",
    title: "The certificate of a server has expired",
    cause: "It was not renewed in time.",
    remedy: "Renew it.",
  },
  "tls-not-yet-valid": {
    check: "network",
    level: "problem",
    title: "The certificate of a server is not valid yet",
    cause: "Its time begins later than now.",
    remedy: "Use a certificate that is valid now.",
  },
  "tls-unknown-authority": {
    check: "network",
    level: "problem",
    title: "The certificate of a server is from an authority that go does not trust",
    cause: "A private authority has signed it, and the machine does not know that authority.",
    remedy:
      "Add the authority to those of the system, or name its file in SSL_CERT_FILE. GOINSECURE does not help: it is not for mirrors.",
  },
  "tls-intercepted": {
    check: "network",
    level: "problem",
    title: "A device on the way reads TLS",
    cause: "The certificate is not the server's own: a filter of the network has made it.",
    remedy:
      "Add the authority of that filter to those of the system, or let it pass the server unread.",
  },
  "tls-wrong-name": {
    check: "network",
    level: "problem",
    title: "The certificate of a server is for another name",
    cause: "The name in the setting is not one of those in the certificate.",
    remedy: "Use one of those names, or a certificate with this name.",
  },
  "tls-fails": {
    check: "network",
    level: "problem",
    title: "No TLS connection comes about",
    cause: "The two sides find no common version or method, or the connection breaks or stalls.",
    remedy: "Look at the server's side, or at what is between.",
  },
  "clock-wrong": {
    check: "network",
    level: "problem",
    title: "The clock of the machine is wrong",
    cause: "Servers name another time. Certificates then seem expired, or not valid yet.",
    remedy: "Set the clock.",
  },
} as const satisfies Record<string, Diagnosis>;
