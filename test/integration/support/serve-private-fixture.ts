import { hash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { makeCertificate } from "../../support/certificate.ts";
import { commitAll, git, makeRepository, writeFiles } from "../../support/git.ts";
import { startGitHttp } from "../../support/git-http.ts";
import { makeKeptTempDir, makeTempDir } from "../../support/temp-dir.ts";
import { startMirror } from "./module-mirror-fixture.ts";
import { type ServeOptions, startServer } from "./serve-fixture.ts";

/** The private module of the repositories. */
export const LIB = "git.example.com/team/lib.git";
/** User and password of the repositories. */
export const USER = "robot:s3cret-of-git";
const TOKENS = [
  { name: "team", token: "of-the-team", modules: "git.example.com/team" },
  { name: "all", token: "of-all" },
  { name: "admin", token: "of-an-admin", role: "admin" },
  { name: "team-admin", token: "of-team-admin", role: "admin", modules: "git.example.com/team" },
];

/** Makes a folder with bare repositories that have two tags, and a branch in front of them. */
export async function makePrivateRepositories(): Promise<string> {
  const repositories = await makeKeptTempDir("private-repositories");
  const dir = join(repositories, "sources");
  // It does not get much smaller in a zip.
  const data = Array.from({ length: 100 }, (_, index) => hash("sha256", `${index}`, "hex")).join(
    "\n",
  );
  makeRepository(dir, { "go.mod": `module ${LIB}\n\ngo 1.20\n`, "lib.go": "package lib\n", data });
  git(dir, "tag", "v1.0.0");
  writeFiles(dir, { "lib.go": "package lib\n\nconst A = 1\n" });
  commitAll(dir);
  git(dir, "tag", "v1.1.0");
  git(dir, "checkout", "--quiet", "-b", "next");
  writeFiles(dir, { "lib.go": "package lib\n\nconst A = 2\n" });
  commitAll(dir);
  // The `.git` of the module's path says how it is kept; go leaves it out of the address.
  for (const name of ["lib", "other"]) {
    git(dir, "clone", "--quiet", "--bare", dir, join(repositories, "team", name));
  }
  return repositories;
}

interface Options {
  /** Of `makePrivateRepositories`. */
  repositories: string;
  /** Whether the repositories give no answer. */
  isSilent?: boolean;
  /** The user and password that the server has for them. */
  user?: string;
  /** More of the entry of `private`. */
  entry?: Record<string, unknown>;
  /** Whether it speaks https, which go takes for its credentials. Then `get` cannot be used. */
  hasTls?: boolean;
  /** Of the server. */
  env?: Readonly<Record<string, string>>;
}

/** A server that fetches private modules from repositories over http. */
export async function startPrivateServer({
  repositories,
  isSilent = false,
  user = USER,
  entry,
  hasTls = false,
  env = {},
}: Options) {
  const repository = await startGitHttp({ root: repositories, credentials: USER, isSilent });
  onTestFinished(() => repository.close());
  const mirror = await startMirror({ modules: [] });
  const dir = await makeTempDir("serve-private");
  await writeFile(join(dir, "credentials"), `${repository.url.replace("//", `//${user}@`)}\n`);
  const tokens = TOKENS.map(({ token, ...rest }) => ({
    ...rest,
    sha256: hash("sha256", token, "hex"),
  }));
  const one = {
    modules: "git.example.com/*",
    "git-credentials-file": "credentials",
    "git-urls": { "https://git.example.com/": repository.url },
    ...entry,
  };
  const tls = hasTls ? { certificate: join(dir, "tls.crt"), key: join(dir, "tls.key") } : undefined;
  if (tls) {
    const { cert, key } = makeCertificate();
    await writeFile(tls.certificate, cert);
    await writeFile(tls.key, key);
  }
  const more = [
    `tokens: ${JSON.stringify(tokens)}`,
    `private: ${JSON.stringify([one])}`,
    ...(tls ? [`tls: ${JSON.stringify(tls)}`] : []),
  ].join("\n");
  const options: ServeOptions & { dir: string } = {
    mirrors: mirror.url,
    dir,
    env,
    more,
  };
  const server = await startServer(options);
  async function get(path: string, token = "of-the-team") {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${server.url}/${path}`, { headers });
    return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
  }
  const certificate = tls?.certificate ?? "";
  return { server, repository, mirror, get, dir, certificate, options: { ...options, more } };
}
