import type { SyntheticModule } from "./module-builder.ts";

const TIME = "2026-09-01T17:33:13Z";

/**
 * A toolchain module that a test makes: small, and with a script in the place of go, so that it can stand
 * for any release and any platform.
 */
export function makeToolchain(
  release: string,
  platform: string,
  further: Readonly<Record<string, string>> = {},
): SyntheticModule {
  return {
    path: "golang.org/toolchain",
    version: `v0.0.1-go${release}.${platform}`,
    files: {
      VERSION: `go${release}\ntime ${TIME}\n`,
      "bin/go": `#!/bin/sh\necho "go version go${release} ${platform.replace("-", "/")}"\n`,
      "bin/gofmt": "#!/bin/sh\n",
      "go.env": "GOTOOLCHAIN=auto\n",
      "pkg/tool/any/compile": "#!/bin/sh\n",
      "src/_go.mod": "module std\n",
      "src/fmt/print.go": "package fmt\n",
      ...further,
    },
  };
}
