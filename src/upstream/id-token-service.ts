/**
 * Where a CI system gives a job tokens that say which job it is (OpenID Connect). Who has this can ask for
 * a token for any audience as long as the job runs.
 */
export interface IdTokenService {
  url: string;
  /** Sent as a bearer token, and only to that URL. */
  token: string;
}

/** Given if mirrors may get tokens of the job. Without a service the job can have none. */
export interface JobTokenSource {
  service?: IdTokenService;
}

/**
 * That of GitHub, and of what works as it does: a job has it with `permissions: id-token: write`. Undefined
 * if this job has none. Pure.
 */
export function findIdTokenService(
  env: Readonly<Record<string, string | undefined>>,
): IdTokenService | undefined {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = env;
  return url && token ? { url, token } : undefined;
}
