import { buildModule, escapeUpperCase, type SyntheticModule } from "../module-builder.ts";
import { contentTypeOf, type MirrorReply, okReply } from "./reply.ts";
import { compareVersions, isPseudoVersion, pickLatest } from "./versions.ts";

/**
 * Lays out everything that a mirror of the modules can answer with 200, by path without percent
 * encoding. The paths are the escaped ones, so one with an upper-case letter is not found.
 */
export function layOutSite(modules: readonly SyntheticModule[]): Map<string, MirrorReply> {
  const site = new Map<string, MirrorReply>();
  const put = (path: string, body: string | Buffer) =>
    site.set(path, okReply(contentTypeOf(path), body));
  const infosByPath = new Map<string, Map<string, Buffer>>();
  for (const module of modules) {
    const { path, version, info, mod, zip } = buildModule(module);
    const base = `/${escapeUpperCase(path)}/@v`;
    put(`${base}/${escapeUpperCase(version)}.info`, info);
    put(`${base}/${escapeUpperCase(version)}.mod`, mod);
    put(`${base}/${escapeUpperCase(version)}.zip`, zip);
    for (const alias of module.aliases ?? []) put(`${base}/${escapeUpperCase(alias)}.info`, info);
    infosByPath.set(path, (infosByPath.get(path) ?? new Map<string, Buffer>()).set(version, info));
  }
  for (const [path, infos] of infosByPath) {
    const base = `/${escapeUpperCase(path)}`;
    const versions = [...infos.keys()].sort(compareVersions);
    const listed = versions.filter((version) => !isPseudoVersion(version));
    put(`${base}/@v/list`, listed.map((version) => `${version}\n`).join(""));
    const latest = infos.get(pickLatest(versions) ?? "");
    if (latest !== undefined) put(`${base}/@latest`, latest);
  }
  return site;
}
