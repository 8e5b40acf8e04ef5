/** A file that states the version of the product. */
export interface VersionFile {
  readonly name: string;
  /** Each version that the text states. */
  readonly read: (text: string) => readonly (string | undefined)[];
  /** The text with `version` in each of these places. */
  readonly write: (text: string, version: string) => string;
}

interface Manifest {
  version?: string;
}

interface LockFile extends Manifest {
  packages: { ""?: Manifest };
}

const CONSTANT = /(?<=^export const VERSION = ")[^"]*(?=";$)/m;

/** Every file that has to be changed for a new version. */
export const VERSION_FILES: readonly VersionFile[] = [
  {
    name: "package.json",
    read: (text) => [parseManifest(text).version],
    write: (text, version) => formatJson({ ...parseManifest(text), version }),
  },
  {
    name: "package-lock.json",
    read: (text) => {
      const lock = parseLockFile(text);
      return [lock.version, lock.packages[""]?.version];
    },
    write: (text, version) => {
      const lock = parseLockFile(text);
      const packages = { ...lock.packages, "": { ...lock.packages[""], version } };
      return formatJson({ ...lock, version, packages });
    },
  },
  {
    name: "src/version.ts",
    read: (text) => [CONSTANT.exec(text)?.[0]],
    write: (text, version) => text.replace(CONSTANT, version),
  },
];

function parseManifest(text: string): Manifest {
  return JSON.parse(text);
}

function parseLockFile(text: string): LockFile {
  return JSON.parse(text);
}

/** JSON as npm formats it. */
function formatJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
