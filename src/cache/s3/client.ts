import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { S3Client } from "@aws-sdk/client-s3";
import { CacheError } from "../../lib/errors.ts";
import { errnoOf } from "../../lib/fs.ts";
import type { S3Setting } from "../backend-setting.ts";
import { unavailable } from "../unavailable.ts";

const MAX_ATTEMPTS = 3;
const CONNECT_TIMEOUT_MS = 4_000;
/** Time without a byte in either direction. */
const IDLE_TIMEOUT_MS = 30_000;
const MAX_CONNECTIONS = 32;

/**
 * A client for the bucket's service. The SDK looks for credentials in the environment first, then
 * in shared files, web identity and the machine's role.
 */
export function createS3Client(setting: S3Setting, env: NodeJS.ProcessEnv): S3Client {
  const { endpoint, pathStyle } = setting;
  const region =
    setting.region ??
    (env["AWS_REGION"] || env["AWS_DEFAULT_REGION"] || (endpoint && DEFAULT_REGION));
  const id = env["AWS_ACCESS_KEY_ID"];
  const secret = env["AWS_SECRET_ACCESS_KEY"];
  const token = env["AWS_SESSION_TOKEN"];
  const agent = { keepAlive: true, maxSockets: MAX_CONNECTIONS, proxyEnv: env };
  return new S3Client({
    forcePathStyle: pathStyle,
    maxAttempts: MAX_ATTEMPTS,
    // A part cannot be compared with the checksum of the whole file. An archive has its own.
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: {
      connectionTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: IDLE_TIMEOUT_MS,
      httpAgent: new HttpAgent(agent),
      httpsAgent: new HttpsAgent(agent),
    },
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(region ? { region } : {}),
    ...(id && secret
      ? {
          credentials: {
            accessKeyId: id,
            secretAccessKey: secret,
            ...(token ? { sessionToken: token } : {}),
          },
        }
      : {}),
  });
}

/** Services other than AWS accept this region. */
const DEFAULT_REGION = "us-east-1";

/** A failed request, with or without an answer of the service. */
export interface S3Failure {
  /** HTTP status of the answer; undefined if there was none. */
  status: number | undefined;
  /** The service's own code, such as `NoSuchBucket`, or the SDK's, such as `TimeoutError`. */
  code: string;
}

export function readS3Failure(error: unknown): S3Failure {
  if (!(error instanceof Error)) return { status: undefined, code: "unknown" };
  const { $metadata } = error as { $metadata?: { httpStatusCode?: number } };
  const code = errnoOf(error) ?? error.name;
  return {
    status: $metadata?.httpStatusCode,
    code: /^[\w.-]{1,60}$/.test(code) ? code : "unknown",
  };
}

/**
 * The error for a request that failed. It keeps only the code and the status of the SDK's error,
 * whose text and fields may quote identities, and requests with their headers.
 */
export function s3Error(place: string, error: unknown): CacheError {
  if (error instanceof CacheError) return error;
  const { status, code } = readS3Failure(error);
  if (code === "NoSuchBucket") return unavailable(`${place}: the bucket does not exist`);
  if (code === "CredentialsProviderError") {
    return refusal(`${place}: there are no credentials`);
  }
  if (error instanceof Error && error.message.startsWith("Region is missing")) {
    return unavailable(`${place}: neither the input nor AWS_REGION names a region`);
  }
  // Some services report a problem with an identity under statuses of their own.
  if (status === 401 || status === 403 || /Token|AccessKey|Signature/.test(code)) {
    return refusal(`${place}: access is denied (${code}, status ${status})`);
  }
  const detail = status === undefined ? code : `${code}, status ${status}`;
  return unavailable(`${place}: the request failed (${detail})`);
}

function refusal(message: string): CacheError {
  return new CacheError(message, {
    code: "BACKEND_UNAVAILABLE",
    hint: "the step needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a role, that may use the bucket",
  });
}
