import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { escapeModulePath, escapeVersion } from "../../gomod/module-path.ts";
import { type MutableRoute, parseRoute } from "../../goproxy/routes.ts";
import type { Clock } from "../../lib/clock.ts";
import { errorMessage, UpstreamError } from "../../lib/errors.ts";
import { isNotFound } from "../../lib/fs.ts";
import type { ModuleFile } from "../../store/module-file.ts";
import type { Mirror, MirrorAnswer } from "../../upstream/mirror.ts";
import { createDownloads } from "./downloads.ts";
import {
  readDownload,
  readFault,
  readVersion,
  readVersionList,
  saysNotFound,
} from "./go-answers.ts";
import type { GoRun, RunGo } from "./go-runs.ts";
import type { PrivateModules } from "./private-modules.ts";
import type { SandboxedGo } from "./sandbox.ts";

/** go has not made a file, for a reason that is the message. */
class NotMadeError extends Error {
  override readonly name = "NotMadeError";
}

/** In logs and metrics, which name no modules. */
export const GO_MIRROR = "go";

/**
 * The repositories of private modules, as if they were a mirror: the go command fetches what is asked
 * for. `close` removes the folders that are kept for a moment.
 */
export function createGoMirror(parts: {
  wanted: PrivateModules;
  go: SandboxedGo;
  runGo: RunGo;
  clock: Pick<Clock, "sleep">;
}): Mirror & { close(): Promise<void> } {
  const { wanted, go, runGo } = parts;
  const downloads = createDownloads(parts.clock);

  async function getFile(file: ModuleFile): Promise<MirrorAnswer> {
    const name = `${file.path}@${file.version}`;
    const args = ["mod", "download", "-json", name];
    const { download, release } = await downloads.hold(name, () => runGo(wanted, go, args));
    try {
      const found = await findFile(download, file);
      if (!found) throw new NotMadeError(readDownload(download.stdout).error ?? download.stderr);
      const maxBytes = wanted.limits.maxZipBytes;
      if (file.extension === "zip" && found.sizeBytes > maxBytes) {
        throw failure(`${name} has ${found.sizeBytes} bytes, and may have ${maxBytes}`);
      }
      const body = createReadStream(found.file);
      body.once("close", release);
      return { kind: "ok", body, sizeBytes: found.sizeBytes };
    } catch (error) {
      release();
      if (error instanceof NotMadeError) return absentOrThrow(error.message);
      throw error;
    }
  }

  async function ask({ endpoint, modulePath, version }: MutableRoute): Promise<MirrorAnswer> {
    const isList = endpoint === "list";
    const query = endpoint === "latest" ? "latest" : version;
    // Clients leave out what is retracted, and for that they must see it.
    const args = isList ? ["-versions", "-retracted", modulePath] : [`${modulePath}@${query}`];
    const result = await runGo(wanted, go, ["list", "-m", "-json", ...args]);
    await result.remove();
    if (result.exitCode !== 0) return absentOrThrow(result.stderr);
    const text = isList ? readVersionList(result.stdout) : readVersion(result.stdout);
    if (text === undefined) throw failure("its answer cannot be read");
    const body = Buffer.from(text);
    return { kind: "ok", body: Readable.from([body]), sizeBytes: body.length };
  }

  return {
    name: GO_MIRROR,
    async get(wirePath) {
      const route = parseRoute(wirePath);
      try {
        if (route?.kind === "immutable") return await getFile(route.file);
        if (route?.kind === "mutable") return await ask(route);
      } catch (error) {
        throw error instanceof UpstreamError ? error : failure(readFault(errorMessage(error)));
      }
      throw failure("this is no file of a module");
    },
    close: () => downloads.close(),
  };
}

function absentOrThrow(message: string): MirrorAnswer {
  if (saysNotFound(message)) return { kind: "not-found" };
  throw failure(readFault(message));
}

/** That one repository fails says nothing of the others, so the code is one that opens no breaker. */
function failure(problem: string): UpstreamError {
  const details = { code: "STATUS", mirror: GO_MIRROR, retryable: false } as const;
  return new UpstreamError(`${GO_MIRROR}: ${problem}`, details);
}

/** Undefined if go has not made this file. */
async function findFile(
  { modulesDir, stdout }: GoRun,
  { path: modulePath, version, extension }: ModuleFile,
): Promise<{ file: string; sizeBytes: number } | undefined> {
  // Of `v2.0.0` go may say that it is `v2.0.0+incompatible`.
  const said = extension === "info" ? (readDownload(stdout).version ?? version) : version;
  const dir = path.join("cache", "download", ...escapeModulePath(modulePath).split("/"), "@v");
  const name = path.join(dir, `${escapeVersion(said)}.${extension}`);
  try {
    const root = await realpath(modulesDir);
    const file = await realpath(path.join(root, name));
    // What ran in the sandbox may have left a link to a file that it could not read itself.
    if (file !== path.join(root, name)) throw failure(`${name} is a link`);
    const stats = await stat(file);
    if (!stats.isFile()) throw failure(`${name} is no file`);
    return { file, sizeBytes: stats.size };
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
