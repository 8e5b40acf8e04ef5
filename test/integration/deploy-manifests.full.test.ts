import { execFile, execFileSync, spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { BUILD_TIMEOUT_MS, goProgram } from "../support/prepared/go-programs.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { ROOT } from "./support/deploy-fixture.ts";

const run = promisify(execFile);
const hasKubectl = spawnSync("kubectl", ["--help"], { stdio: "ignore" }).error === undefined;

describe.skipIf(!hasKubectl)("deploy/kubernetes (else kubectl is not installed)", () => {
  beforeAll(() => goProgram("kubernetes"), BUILD_TIMEOUT_MS);

  /** As the API server reads manifests, with fields that it does not know as errors. */
  async function readStrictly(manifests: string) {
    return execFileSync(await goProgram("kubernetes"), { input: manifests, stdio: "pipe" })
      .toString()
      .trim()
      .split("\n");
  }

  async function render() {
    const { stdout } = await run("kubectl", ["kustomize", join(ROOT, "deploy", "kubernetes")]);
    return stdout;
  }

  test("has manifests that Kubernetes can read", async () => {
    const kinds = (await readStrictly(await render())).map((line) => line.split(" ")[0]);
    expect(kinds.toSorted()).toEqual(
      [
        ...["ConfigMap", "Ingress", "Namespace", "NetworkPolicy", "PodDisruptionBudget"],
        ...["Service", "Service", "StatefulSet"],
      ].toSorted(),
    );
  });

  test("would be refused with a field that there is not", async () => {
    const wrong = (await render()).replace("containerPort:", "containersPort:");
    await expect(readStrictly(wrong)).rejects.toThrow(/unknown field .*containersPort/);
  });
});

describe("deploy/container/compose.yaml", () => {
  /** The schema of the Compose Specification, which compose-go has. */
  async function readSchema(): Promise<Record<string, unknown>> {
    const cwd = await makeTempDir("compose");
    await writeFile(join(cwd, "go.mod"), "module example.com/compose\n\ngo 1.26\n");
    const version = "github.com/compose-spec/compose-go/v2@v2.16.2";
    const { stdout } = await run("go", ["mod", "download", "-json", version], { cwd });
    const { Dir: dir } = JSON.parse(stdout);
    return JSON.parse(await readFile(join(dir, "schema/compose-spec.json"), "utf8"));
  }

  test("is as the Compose Specification has it", async () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      await readSchema(),
    );
    const text = await readFile(join(ROOT, "deploy/container/compose.yaml"), "utf8");
    const check = (yaml: string) => {
      validate(parseYaml(yaml, { merge: true }));
      return validate.errors ?? [];
    };
    expect(check(text)).toEqual([]);
    expect(check(text.replace("read_only:", "readonly:"))).not.toEqual([]);
  });
});
