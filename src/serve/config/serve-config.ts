import {
  flag,
  list,
  matching,
  object,
  oneOf,
  optional,
  record,
  type TypeOf,
  text,
  word,
} from "../../lib/shape.ts";
import { PREHEAT } from "./preheat-shape.ts";
import { PRIVATE } from "./private-shape.ts";
import { duration } from "./text-shapes.ts";
import { TRACING } from "./tracing-shape.ts";

export const SERVE_SCHEMA = "go-accel/serve-config@1";

function address(description: string) {
  return matching(
    /(?:\[[0-9a-fA-F:.]+\]|[0-9a-zA-Z.-]+):[0-9]{1,5}/,
    ["127.0.0.1:8080", "[::1]:8080"],
    description,
  );
}

const BUCKET = object("bucket", "A bucket of S3, or of a service with its interface.", {
  bucket: matching(
    /[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]/,
    ["go-modules"],
    "Its name; it must exist",
  ),
  prefix: optional(
    matching(
      /[A-Za-z0-9_.=+~-]+(?:\/[A-Za-z0-9_.=+~-]+)*/,
      ["modules", "ci/modules"],
      "What all names of objects begin with, for a bucket that holds other things too",
    ),
  ),
  endpoint: optional(
    matching(
      /https?:\/\/[^/@\s?#]+(?:\/[^@\s?#]*)?/,
      ["https://s3.example.com"],
      "Address of the service; AWS by default",
    ),
  ),
  region: optional(
    matching(/[A-Za-z0-9-]{1,64}/, ["eu-central-1"], "Its region; AWS_REGION by default"),
  ),
  "path-style": optional(
    flag(
      "Whether the bucket is named in the path of a URL; true by default if there is an endpoint",
    ),
  ),
});

const STORE = object("store", "Where files are kept.", {
  directory: text("A folder of this server alone. A relative path is taken from the configuration"),
  size: optional(
    matching(
      /[0-9]{1,12}(?:\.[0-9]{1,3})? ?(?:MB|GB|MiB|GiB)/,
      ["500GB", "1500GiB"],
      "How much module files may take. Once they take more, some go, down to the low water; without it everything is kept",
    ),
  ),
  "low-water": optional(
    matching(
      /[0-9]{1,2}%|[0-9]{1,12}(?:\.[0-9]{1,3})? ?(?:MB|GB|MiB|GiB)/,
      ["95%", "450GB"],
      "How much is left after files had to go; 95% of the size by default",
    ),
  ),
  policy: optional(
    oneOf(
      {
        "s3-fifo":
          "new ones that nobody asks for again, so that reading everything once displaces nothing; the default",
        lru: "those that nobody has asked for the longest",
        lfu: "those that were asked for least often",
      },
      "Which files go first",
    ),
  ),
  ttl: optional(duration("After this time without a request a file goes; without it files stay")),
  pin: optional(
    text("Module paths whose files never go by themselves, in the syntax of GOPRIVATE"),
  ),
  s3: optional(BUCKET),
  durable: optional(
    oneOf(
      {
        disk: "once the disk has it, and the bucket gets it later; the default",
        s3: "once the bucket has it, or has failed",
      },
      "When a file counts as stored, so that the one who asked first gets it",
    ),
  ),
});

const TLS = object("tls", "A certificate, so that the server speaks https itself.", {
  certificate: text("A file with the certificate and those that sign it, as PEM"),
  key: text("A file with its key, as PEM"),
});

const SHUTDOWN = object("shutdown", "How the server ends.", {
  notice: optional(
    duration(
      "How long it goes on after SIGTERM while /readyz says that it ends, so that nobody sends it new requests; 5s by default",
    ),
  ),
  drain: optional(duration("How long it then waits for the requests under way; 60s by default")),
});

const FRESHNESS = object("freshness", "For how long answers that change with time are given.", {
  list: optional(
    duration("Lists and latest versions, until mirrors are asked again; 10s by default"),
  ),
  query: optional(
    duration("What a branch or a tag stands for, until mirrors are asked again; 2s by default"),
  ),
  absent: optional(
    duration("That no mirror has a file, until they are asked again; 10s by default"),
  ),
  stale: optional(
    duration("The age up to which a list is given if no mirror answers; 168h by default"),
  ),
});

const NGINX = object("nginx", "What nginx in front of the server does in its place.", {
  "accel-redirect": matching(
    /\/[-.][A-Za-z0-9._-]*(?:\/[A-Za-z0-9._-]+)*\//,
    ["/-/store/"],
    "The internal location of nginx that has the store's folder. nginx then sends what is on the disk, if it asks with the header X-Go-Accel-Redirect",
  ),
});

const GRANT = {
  role: optional(
    oneOf(
      {
        reader: "modules; the default",
        monitor: "metrics and status",
        warmer: "modules, and preheating",
        admin: "everything",
      },
      "What it is for",
    ),
  ),
  modules: optional(
    text("Module paths that it is for, in the syntax of GOPRIVATE; all of them by default"),
  ),
  except: optional(text("Module paths that it is not for, in the same syntax")),
};

const TOKEN = object("token", "A token, and what its holder may read.", {
  name: text("A name for logs and answers; no two tokens have the same"),
  sha256: matching(
    /[0-9a-f]{64}/,
    ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
    "The token's SHA-256 in lower-case hex, as sha256sum prints it. The token itself is in no file of the server",
  ),
  ...GRANT,
  expires: optional(
    matching(
      /[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?/,
      ["2027-01-01", "2027-01-01T12:00:00Z"],
      "The day or the moment, in UTC, from which on it counts no more",
    ),
  ),
});

const WEBHOOK = object("webhook", "A way for others to say that a module may have new versions.", {
  name: matching(
    /[a-z0-9][a-z0-9-]{0,62}/,
    ["github"],
    "The last part of its path, /-/webhook/NAME; no two have the same",
  ),
  kind: oneOf(
    {
      github: "a webhook of GitHub, with a secret and JSON as its content type",
      gitlab: "a webhook of GitLab, with a secret token",
      generic:
        'signed as standardwebhooks.com has it, with a body such as {"modules": ["example.com/lib"]}',
    },
    "Who sends it",
  ),
  "secret-file": text(
    "A file with the secret alone, of at least 16 characters. A relative path is taken from the configuration",
  ),
  modules: optional(
    text("Module paths that it may be about, in the syntax of GOPRIVATE; all of them by default"),
  ),
});

const METRICS = object("metrics", "Where the metrics are.", {
  listen: optional(
    address(
      "An address of their own, at which all who can reach it may read /metrics; by default it is a path of the server",
    ),
  ),
});

const AUDIT = object("audit", "Who had what.", {
  file: text("A file to which a JSON object is added for each request. SIGHUP has it opened again"),
});

const LOG = object("log", "What is logged, and how.", {
  format: optional(
    oneOf({ text: "lines; the default", json: "one JSON object per line" }, "The form of the log"),
  ),
  level: optional(
    oneOf(
      {
        debug: "also probes, such as those of /readyz",
        info: "each request; the default",
        warn: "what an operator should look at",
      },
      "What is less important than this is left out",
    ),
  ),
});

const JOBS = object("jobs", "Jobs of a CI system, and what they may do.", {
  name: text("A name for logs and answers"),
  issuer: matching(
    /https:\/\/[^\s?#]+|http:\/\/(?:127\.0\.0\.1|localhost)(?::[0-9]{1,5})?[^\s?#]*/,
    ["https://token.actions.githubusercontent.com", "https://gitlab.example.com"],
    "Who issues the tokens, as their claim iss says. Its keys are found by OpenID Connect Discovery",
  ),
  audience: text(
    "For whom the tokens must be. Jobs of go-accel ask for the address by which they name this server, such as https://goproxy.example.com",
  ),
  match: record(
    word("The value, or several with commas"),
    "Claims of the token, and their values. IDs and not names, which may later be somebody else's",
  ),
  ...GRANT,
});

const RATE = object(
  "rate",
  "How much one client may ask for, by its token or else by its address.",
  {
    "per-second": word("Requests per second in the long run"),
    burst: optional(word("Requests that it may send at once; as many as in a minute by default")),
  },
);

function network(description: string) {
  return list(
    matching(
      /[0-9a-fA-F:.]+(?:\/[0-9]{1,3})?/,
      ["10.0.0.0/8", "2001:db8::/32", "192.0.2.7"],
      "An address or a network",
    ),
    description,
  );
}

/** The configuration file of `go-accel serve`. */
export const SERVE_CONFIG = object("serveConfig", "The configuration of go-accel serve.", {
  listen: optional(
    address(
      "The address to listen on, with its port; 127.0.0.1:8080 by default. With port 0 any free one is taken",
    ),
  ),
  hosts: optional(
    list(
      matching(
        /(?:\[[0-9a-fA-F:.]+\]|[0-9a-zA-Z.-]+)(?::[0-9]{1,5})?/,
        ["goproxy.example.com", "localhost:8443"],
        "A host, with its port unless that is the one of http or https",
      ),
      "The Host headers of requests that are answered, besides the address itself: the names under which a server in front passes requests on",
    ),
  ),
  tls: optional(TLS),
  mirrors: text(
    "The mirrors to ask, in the syntax of GOPROXY; or off, to serve what the store has",
  ),
  "mirror-auth-file": optional(
    text("A file with credentials for mirrors, one `host user:password` or `host token` per line"),
  ),
  "mirror-selection": optional(
    oneOf(
      { ordered: "as they are listed", fastest: "by latency and health; the default" },
      "The order of mirrors that are joined by |",
    ),
  ),
  "no-mirror": optional(
    text("Module paths that no mirror is asked for, in the syntax of GONOPROXY"),
  ),
  private: optional(
    list(PRIVATE, "Modules that the go command of this machine fetches from their repositories"),
  ),
  public: optional(
    text(
      "Module paths that private covered once, and that all who read may have now, in the syntax of GOPRIVATE",
    ),
  ),
  "checksum-database": text(
    "The checksum database by which files are checked, as in GOSUMDB but always with its key: name+hash+key, and a URL if it has one of its own; or off",
  ),
  "no-checksum": optional(
    text("Module paths that the checksum database is not asked for, in the syntax of GONOSUMDB"),
  ),
  tokens: optional(
    list(TOKEN, "Who may read: without this key everybody who can reach the server may"),
  ),
  oidc: optional(
    list(
      JOBS,
      "Jobs that are let in by the tokens of their CI system. The first entry that fits counts",
    ),
  ),
  webhooks: optional(list(WEBHOOK, "Ways for others to say that a module may have new versions")),
  preheat: optional(list(PREHEAT, "Modules that are fetched before clients ask for them")),
  deny: optional(
    list(
      matching(
        /[^\s,@]+(?:@v[^\s,@]+)?/,
        ["example.com/lib@v1.2.3", "example.com/lib"],
        "A module path as in GOPRIVATE, or one version of it",
      ),
      "Modules that nobody gets",
    ),
  ),
  freshness: optional(FRESHNESS),
  allow: optional(network("From where requests are answered; from everywhere by default")),
  "trusted-proxies": optional(
    network("Servers in front, whose header X-Forwarded-For counts for who asked them"),
  ),
  "rate-limit": optional(RATE),
  store: STORE,
  nginx: optional(NGINX),
  shutdown: optional(SHUTDOWN),
  metrics: optional(METRICS),
  log: optional(LOG),
  audit: optional(AUDIT),
  tracing: optional(TRACING),
});
export type ServeConfig = TypeOf<typeof SERVE_CONFIG>;
