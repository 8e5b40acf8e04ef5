import { buildAction } from "./bundle.ts";
import { compileStd } from "./compiled-std.ts";
import { installDebianPackages } from "./debian-packages.ts";
import { installGo, installNode, installTar } from "./install.ts";
import { installDll, makePrefix, stopWine } from "./wine.ts";

/** Called by vitest once: makes drive C:, with Node and Go for Windows, and builds the action. */
export async function setup(): Promise<() => void> {
  installDebianPackages();
  makePrefix();
  installDll();
  installTar();
  await installNode();
  await installGo();
  buildAction();
  await compileStd();
  return () => stopWine();
}
