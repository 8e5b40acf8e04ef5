// semver has no types of its own. Two of its files are all that ranges need.

declare module "semver/functions/satisfies.js" {
  export default function satisfies(version: string, range: string): boolean;
}

declare module "semver/ranges/valid.js" {
  /** The range in its canonical spelling; null for text that is none. */
  export default function validRange(range: string): string | null;
}
