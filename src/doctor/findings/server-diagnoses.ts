import type { Diagnosis } from "./diagnosis.ts";

/** What the answers of servers can have. */
export const SERVER_DIAGNOSES = {
  "mirror-unauthorized": {
    check: "mirrors",
    level: "problem",
    title: "A mirror wants credentials",
    cause: "It answered 401: go has no credentials for this host, or the mirror refused them.",
    remedy: "Put a line for the host into the netrc file, or correct the one that is there.",
  },
  "netrc-port": {
    check: "mirrors",
    level: "problem",
    title: "The netrc file names a mirror without its port",
    cause: "If a URL has a port, go looks for a machine with that port. The mirror answered 401.",
    remedy: "Write the host with its port.",
  },
  "credentials-in-clear": {
    check: "mirrors",
    level: "problem",
    title: "Go sends no credentials over http",
    cause:
      "The netrc file has credentials for the mirror, which answered 401, but its URL says http.",
    remedy: "Use https.",
  },
  "mirror-forbidden": {
    check: "mirrors",
    level: "problem",
    title: "A mirror refuses a module",
    cause:
      "It answered 403: a rule about modules, an address that it does not serve, or credentials without the right.",
    remedy:
      "Ask those who run the mirror for the module, or put a bar (|) before the next mirror of the list.",
  },
  "mirror-throttles": {
    check: "mirrors",
    level: "problem",
    title: "A mirror asks for fewer requests",
    cause: "It limits how many requests it takes from one address or user.",
    remedy: "Run fewer jobs at once, keep modules in a cache, or use a mirror of your own.",
  },
  "mirror-error": {
    check: "mirrors",
    level: "problem",
    title: "A mirror fails",
    cause: "It answered with a status of 500 or more: the mirror, or what is behind it, is broken.",
    remedy: "Put a bar (|) before the next mirror of the list, and tell those who run this one.",
  },
  "mirror-status": {
    check: "mirrors",
    level: "problem",
    title: "A mirror answers with a status that go does not take",
    cause: "Go takes 200, redirects, 404 and 410. Any other status ends the download.",
    remedy: "Check the path in the setting, and tell those who run the mirror.",
  },
  "mirror-redirects": {
    check: "mirrors",
    level: "problem",
    title: "A mirror redirects in a way that go does not follow",
    cause: "Go follows ten redirects, and none from https to http.",
    remedy: "Mend the redirect, or write its target into the setting.",
  },
  "mirror-no-mirror": {
    check: "mirrors",
    level: "problem",
    title: "A server answers with a web page",
    cause:
      "The path of the setting is not that of the module repository, or a login page or captive portal stands in between.",
    remedy: "Correct the path, or log in to the network.",
  },
  "mirror-invalid-answer": {
    check: "mirrors",
    level: "problem",
    title: "A mirror sends what is no module",
    cause: "What it sent does not have the form that go expects.",
    remedy: "Take the mirror out of the list, and tell those who run it.",
  },
  "mirror-wrong-hash": {
    check: "mirrors",
    level: "problem",
    title: "A mirror sends other bytes than go.sum names",
    cause: "It packs modules again, has a version that was moved later, or was tampered with.",
    remedy:
      "Take the mirror out of the list. Do not delete go.sum: it is right if another mirror agrees with it.",
  },
  "mirror-cut": {
    check: "mirrors",
    level: "problem",
    title: "A mirror sends less than it announced",
    cause: "The mirror, or a proxy in between, ends answers too early.",
    remedy: "Put a bar (|) before the next mirror of the list, and tell those who run this one.",
  },
  "mirror-stalls": {
    check: "mirrors",
    level: "problem",
    title: "A mirror takes a request and does not answer",
    cause: "The connection is there, but no answer comes. Go itself would wait without an end.",
    remedy: "Take the mirror out of the list, or let go-accel's sidecar ask the next one in time.",
  },
  "mirror-slow": {
    check: "mirrors",
    level: "warning",
    title: "A mirror answers slowly",
    cause: "It takes long to begin an answer: it is far away, busy, or fetches each module first.",
    remedy: "Use a nearer mirror, or keep modules in a cache.",
  },
  "mirror-slow-download": {
    check: "mirrors",
    level: "warning",
    title: "A mirror sends slowly",
    cause: "The way is narrow, or something limits the rate.",
    remedy: "Use a nearer mirror, or keep modules in a cache.",
  },
  "module-not-found": {
    check: "mirrors",
    level: "problem",
    title: "No mirror has a module of go.sum",
    cause: "Each entry of the list answered 404 or 410, and the list does not end with direct.",
    remedy: "Add a mirror that has it, or direct.",
  },
  "sumdb-unreachable": {
    check: "sumdb",
    level: "warning",
    title: "The checksum database cannot be reached",
    cause:
      "No mirror passes requests on to it, and the database itself does not answer. Builds with a complete go.sum work; go get and go install of a version do not.",
    remedy: "Use a mirror that passes requests on to the database, or open the way to it.",
  },
  "sumdb-sticky": {
    check: "sumdb",
    level: "problem",
    title: "A mirror says that it has the checksum database, and fails",
    cause:
      "Go asks the first mirror that answers 200 to /supported, and then no other one, whatever follows.",
    remedy: "Let the mirror answer 404 to /supported, or put another mirror first.",
  },
  "sumdb-refused": {
    check: "sumdb",
    level: "problem",
    title: "A mirror answers wrongly whether it has the checksum database",
    cause: "To /supported it must answer 200, 404 or 410. After anything else go gives up.",
    remedy: "Let the mirror answer 404, or put a bar (|) after it in the list.",
  },
  "sumdb-invalid": {
    check: "sumdb",
    level: "problem",
    title: "An answer of the checksum database is not valid",
    cause:
      "Its signature or proof is wrong, or it has another hash than go.sum: a proxy with old or partial data, or tampering.",
    remedy: "Do not turn the check off. Use another mirror for the database.",
  },
  "private-leak": {
    check: "private",
    level: "warning",
    title: "The names of private modules go to a public mirror",
    cause:
      "The first mirror of the list is go's public default, and no pattern keeps them from it.",
    remedy: "Name them in GOPRIVATE.",
  },
} as const satisfies Record<string, Diagnosis>;
