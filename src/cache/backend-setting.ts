import path from "node:path";
import { ConfigError } from "../lib/errors.ts";
import { hideCredentials } from "../lib/hide-credentials.ts";

/** Where archives are kept, as the input `cache-backend` says. */
export type BackendSetting =
  /** The cache service of GitHub Actions. */
  | { kind: "github" }
  /** A folder on a disk that outlives the job. */
  | { kind: "dir"; folder: string }
  | S3Setting;

/** A bucket of S3, or of a service with its interface. */
export interface S3Setting {
  kind: "s3";
  bucket: string;
  /** The names of objects begin with it: segments joined by `/`, with none at either end. */
  prefix: string;
  /** Undefined for AWS. */
  endpoint: string | undefined;
  /** If undefined, the environment decides. */
  region: string | undefined;
  /** The bucket is named in the path of a URL, not in its host. */
  pathStyle: boolean;
}

const ALLOWED =
  "github, dir:/absolute/path, or s3://bucket/prefix with endpoint=URL, region=NAME and path-style=true|false behind a `?`";
/** The rules of S3, and also upper case and `_`, which other services allow. */
const BUCKET = /^[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$/;
const PREFIX = /^[A-Za-z0-9_.=+~/-]{1,500}$/;
const REGION = /^[A-Za-z0-9-]{1,64}$/;

/** Reads the input. Empty text means the default, `github`. Throws `ConfigError`. Pure. */
export function parseBackendSetting(text: string): BackendSetting {
  if (text === "" || text === "github") return { kind: "github" };
  const setting = text.startsWith("s3://") ? tryParseS3(text) : tryParseDir(text);
  if (setting) return setting;
  throw new ConfigError([
    { input: "cache-backend", value: hideCredentials(text), allowed: ALLOWED },
  ]);
}

/** The setting for people, without anything that could be a secret. */
export function describeBackend(setting: BackendSetting): string {
  switch (setting.kind) {
    case "github":
      return "github";
    case "dir":
      return `dir:${setting.folder}`;
    case "s3": {
      const { bucket, prefix, endpoint } = setting;
      const place = prefix === "" ? `s3://${bucket}` : `s3://${bucket}/${prefix}`;
      return endpoint === undefined ? place : `${place} at ${endpoint}`;
    }
  }
}

function tryParseDir(text: string): BackendSetting | undefined {
  const [, folder] = /^dir:([^\0\r\n]+)$/.exec(text) ?? [];
  if (folder === undefined || !path.isAbsolute(folder)) return undefined;
  const resolved = path.resolve(folder);
  return resolved === path.parse(resolved).root ? undefined : { kind: "dir", folder: resolved };
}

function tryParseS3(text: string): S3Setting | undefined {
  const [, bucket = "", rawPrefix = "", query = ""] =
    /^s3:\/\/([^/?#]*)(?:\/([^?#]*))?(?:\?([^#]*))?$/.exec(text) ?? [];
  if (!BUCKET.test(bucket) || bucket.includes("..")) return undefined;
  const prefix = rawPrefix.replace(/\/$/, "");
  if (prefix !== "" && !isPrefix(prefix)) return undefined;
  const parameters = new URLSearchParams(query);
  const options = new Map(parameters);
  if (options.size < [...parameters].length) return undefined;
  const endpoint = takeOption(options, "endpoint", isEndpoint);
  const region = takeOption(options, "region", (value) => REGION.test(value));
  const style = takeOption(options, "path-style", (value) => /^(?:true|false)$/.test(value));
  // Any option that is left is unknown, or has a value that is not allowed.
  if (options.size > 0) return undefined;
  const pathStyle = style === undefined ? endpoint !== undefined : style === "true";
  return {
    kind: "s3",
    bucket,
    prefix,
    endpoint: endpoint?.replace(/\/$/, ""),
    region,
    pathStyle,
  };
}

/** Removes an option from those given and returns its value, if that is allowed. */
function takeOption(
  options: Map<string, string>,
  name: string,
  isAllowed: (value: string) => boolean,
): string | undefined {
  const value = options.get(name);
  if (value === undefined || !isAllowed(value)) return undefined;
  options.delete(name);
  return value;
}

function isPrefix(prefix: string): boolean {
  const isPlain = (segment: string) => segment !== "" && segment !== "." && segment !== "..";
  return PREFIX.test(prefix) && prefix.split("/").every(isPlain);
}

/** A URL with credentials is refused: they come from the environment. */
function isEndpoint(text: string): boolean {
  if (!/^https?:\/\/[^/@\s?#]+(?:\/[^@\s?#]*)?$/.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
}
