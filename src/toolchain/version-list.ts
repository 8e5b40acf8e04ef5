import { toSemver } from "./release.ts";

/** The module whose versions are toolchains. Each has one release for one platform. */
export const TOOLCHAIN_MODULE = "golang.org/toolchain";

/** A release for one platform, as a mirror lists it. */
export interface ListedRelease {
  release: string;
  /** GOOS and GOARCH with a hyphen between them, as `linux-amd64`. */
  platform: string;
}

const VERSION = /^v0\.0\.1-go(\d[0-9a-z.]*)\.([a-z0-9]+-[a-z0-9]+)$/;

/** Version of the toolchain module. */
export function toolchainVersion({ release, platform }: ListedRelease): string {
  return `v0.0.1-go${release}.${platform}`;
}

/** Reads a mirror's `@v/list` of the toolchain module. What is no release is left out. Pure. */
export function parseToolchainList(text: string): ListedRelease[] {
  return text.split("\n").flatMap((line) => {
    const [version = ""] = line.trim().split(/\s/, 1);
    const [, release = "", platform = ""] = VERSION.exec(version) ?? [];
    return toSemver(release) === undefined ? [] : [{ release, platform }];
  });
}
