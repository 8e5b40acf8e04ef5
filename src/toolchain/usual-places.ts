import { existsSync } from "node:fs";
import path from "node:path";

/*
 * Where Go's own instructions (https://go.dev/doc/install), distributions and Homebrew put Go. It can lie
 * there and not be on PATH, as in a step of `sudo` or in a container whose PATH was set.
 */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  linux: ["/usr/local/go", "/usr/lib/go", "/usr/lib/golang", "/snap/go/current"],
  darwin: ["/usr/local/go", "/opt/homebrew/opt/go/libexec", "/usr/local/opt/go/libexec"],
  win32: ["C:\\Program Files\\Go"],
};

/** GOROOT of a Go at one of the usual places; undefined if there is none. */
export function findUsualGoRoot(places = PLACES[process.platform] ?? []): string | undefined {
  return places.find((goRoot) => existsSync(path.join(goRoot, "go.env")));
}
