/**
 * Hosts of modules that everybody may see, and that nobody has for himself: the large forges, and
 * the import paths that the go.sum files of widely used projects name most (Kubernetes, Prometheus,
 * Docker, Hugo, gopls). The list is short on purpose. What is not in it is only not prefetched.
 */
const PUBLIC_HOSTS: ReadonlySet<string> = new Set([
  "bitbucket.org",
  "cel.dev",
  "cloud.google.com",
  "codeberg.org",
  "dario.cat",
  "github.com",
  "gitlab.com",
  "go.etcd.io",
  "go.mongodb.org",
  "go.opencensus.io",
  "go.opentelemetry.io",
  "go.starlark.net",
  "go.uber.org",
  "go.yaml.in",
  "golang.org",
  "gomodules.xyz",
  "gonum.org",
  "google.golang.org",
  "gopkg.in",
  "gorm.io",
  "gotest.tools",
  "honnef.co",
  "k8s.io",
  "modernc.org",
  "mvdan.cc",
  "pgregory.net",
  "rsc.io",
  "sigs.k8s.io",
]);

/**
 * Whether a module can be taken for public although nothing is known of what is private: its host
 * is well known, and it is not below `ownPath`, such as `github.com/octo`, where a repository's
 * owner keeps what is private. Letter case does not matter, as it does not to the forges. Pure.
 */
export function isWellKnownPublic(modulePath: string, ownPath: string): boolean {
  const lower = modulePath.toLowerCase();
  const [host = ""] = lower.split("/", 1);
  return (
    PUBLIC_HOSTS.has(host) &&
    !(ownPath !== "" && `${lower}/`.startsWith(`${ownPath.toLowerCase()}/`))
  );
}
