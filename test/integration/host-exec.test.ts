import { chmod, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createActionsHost } from "../../src/action/host.ts";
import { makeTempDir } from "../support/temp-dir.ts";

const SECRETS = {
  ACTIONS_RUNTIME_TOKEN: "s3cret-runtime",
  AWS_SECRET_ACCESS_KEY: "s3cret-aws",
  GITHUB_TOKEN: "s3cret-github",
  "INPUT_MIRROR-AUTH": "mirror.example.com s3cret-mirror",
};

describe("a program that the host runs", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test("sees go's variables and none of the step's tokens, though the checkout chose it", async () => {
    for (const [name, value] of Object.entries(SECRETS)) vi.stubEnv(name, value);
    vi.stubEnv("GOPRIVATE", "corp.example.com");
    const dir = await makeTempDir("exec");
    const compiler = join(dir, "cc.sh");
    await writeFile(compiler, "#!/bin/sh\nenv\n");
    await chmod(compiler, 0o755);
    const env = { GOTOOLCHAIN: "local" };
    const seen = await createActionsHost().exec(compiler, ["--version"], { cwd: dir, env });
    expect(seen).toContain("GOPRIVATE=corp.example.com\n");
    expect(seen).toContain("GOTOOLCHAIN=local\n");
    expect(seen).toContain("PATH=");
    expect(seen).not.toContain("s3cret");
  });

  test("is found on the PATH that it is given", async () => {
    const dir = await makeTempDir("exec");
    await writeFile(join(dir, "go"), "#!/bin/sh\necho ours\n");
    await chmod(join(dir, "go"), 0o755);
    const options = { cwd: dir, env: { PATH: `${dir}:/bin:/usr/bin` } };
    expect(await createActionsHost().exec("go", ["version"], options)).toBe("ours\n");
  });

  test("is an error with the last line that it wrote if it fails", async () => {
    const failing = createActionsHost().exec(
      "/bin/sh",
      ["-c", "echo one >&2; echo two >&2; exit 3"],
      {
        cwd: tmpdir(),
      },
    );
    await expect(failing).rejects.toThrow("/bin/sh -c failed with exit code 3: two");
  });

  test("is killed when its time is up, even if another process holds its pipes", async () => {
    const dir = await makeTempDir("exec");
    const script = `sleep 60 & echo $! >${join(dir, "pid")}; wait`;
    const running = createActionsHost().exec("/bin/sh", ["-c", script], {
      cwd: dir,
      timeoutMs: 500,
    });
    await expect(running).rejects.toThrow("/bin/sh was killed by SIGKILL");
    process.kill(Number(await readFile(join(dir, "pid"), "utf8")), "SIGKILL");
  });
});
