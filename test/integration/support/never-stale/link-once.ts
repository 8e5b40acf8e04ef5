import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Name of the script in a place. */
const SCRIPT = "link-once";

/**
 * A flag of go with which a program is linked once for all jobs: go keeps no program of a test, and to
 * link them again takes most of a job's time. It gets the same bytes, as the linker's build id stands
 * for all of its inputs.
 */
export function linkOnceFlag(root: string): string {
  return `-toolexec=${join(root, SCRIPT)}`;
}

/** Writes the script of {@link linkOnceFlag}. Programs are kept beside the place. */
export function writeLinkOnce(root: string): void {
  const kept = join(dirname(root), "linked");
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(root, SCRIPT), script(kept), { mode: 0o755 });
}

function script(kept: string): string {
  return `#!/bin/sh
tool=$1
shift
case $tool in */link) ;; *) exec "$tool" "$@" ;; esac
for argument; do
  [ "$before" != -o ] || program=$argument
  case $argument in -buildid=*) id=\${argument#-buildid=} ;; esac
  before=$argument
done
[ -n "$id" ] || exec "$tool" "$@"
kept="${kept}/$(printf %s "$id" | tr / +)"
cp "$kept" "$program" 2>/dev/null && exit
"$tool" "$@" || exit
cp "$program" "$kept.$$" && mv "$kept.$$" "$kept"
`;
}
