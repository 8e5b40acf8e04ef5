/** What a key says about its entry. */
export interface KeyFacts {
  layer: "modules" | "build" | "lint" | "history";
  /** Undefined for an entry that is neither: the history. */
  kind: "base" | "delta" | undefined;
  /** Saved by a job of a pull request, for its later jobs. */
  isSeed: boolean;
}

/** `key.ts` makes them, and older versions of go-accel made some that begin alike. */
const KEY =
  /^accel\d+(?:-epoch-[0-9a-f]+)?(-seed-[0-9a-f]+)?-(modules|build|lint|history)-(?:.*-(base|delta)-)?/;

/** Whether a key is one of go-accel's; other programs keep entries beside ours. Pure. */
export function isOwnKey(key: string): boolean {
  return KEY.test(key);
}

/** Undefined for a key that go-accel does not make. Pure. */
export function readKey(key: string): KeyFacts | undefined {
  const [, seed, layer, kind] = KEY.exec(key) ?? [];
  if (layer === undefined) return undefined;
  return {
    layer: layer as KeyFacts["layer"],
    kind: kind as KeyFacts["kind"],
    isSeed: seed !== undefined,
  };
}
