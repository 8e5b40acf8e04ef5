/*
 * What a go command of the Go project has built in. Set-up needs it on a machine without Go, where no
 * go command can be asked and no GOROOT be read.
 */

/** As in the `go.env` of a release: which server is asked is the user's choice, with this as default. */
export const GO_DEFAULTS: Readonly<Record<string, string>> = {
  GOPROXY: "https://mirror.example.com,direct",
  GOSUMDB: "sum.example.com",
};

/** The keys of well-known checksum databases, in the form of `KNOWN_KEYS_FILE`. */
export const DEFAULT_KNOWN_KEYS =
  '"sum.example.com": "sum.example.com",';
