import { list, matching, object, optional, record, text } from "../../lib/shape.ts";
import { duration, size } from "./text-shapes.ts";

/** An entry of `private`. */
export const PRIVATE = object("private", "Modules that no mirror has.", {
  modules: text(
    "Their paths, in the syntax of GOPRIVATE. They are never asked of a mirror or a checksum database",
  ),
  vcs: optional(
    matching(
      /[a-z]+(?:\|[a-z]+)*/,
      ["git", "git|hg"],
      "What go may use for them, as in GOVCS; git by default",
    ),
  ),
  "netrc-file": optional(text("A file with users and passwords for hosts, as in a netrc file")),
  "git-credentials-file": optional(
    text("The same in the form of git credential-store, which has a line for each address"),
  ),
  "ssh-key-file": optional(text("A private key without a passphrase")),
  "ssh-known-hosts-file": optional(text("The keys of hosts that are asked by ssh")),
  "git-urls": optional(
    record(
      text("What git asks in its place"),
      "Beginnings of addresses, as in url.<base>.insteadOf of git",
    ),
  ),
  hosts: optional(
    list(
      matching(
        /[A-Za-z0-9][A-Za-z0-9.-]*(?::[0-9]{1,5})?/,
        ["git.example.com", "git.example.com:8443"],
        "A host, with a port if that is not 443",
      ),
      "What go and git may reach by https; everything by default",
    ),
  ),
  go: optional(text("The go command; that of PATH by default")),
  timeout: optional(duration("How long go may take for a module; 2m by default")),
  "max-zip": optional(size("How large the zip of a module may be; 500MB by default")),
  memory: optional(
    size("How much memory a process may take, if prlimit is there; 2GiB by default"),
  ),
  "total-memory": optional(
    size("How much memory all processes of a run may take together; 4GiB by default"),
  ),
  disk: optional(size("How much all files of a run may take together; 8GiB by default")),
});
