import { execFile } from "node:child_process";
import { hash } from "node:crypto";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { canBoot, NO_SYSTEM, runBooted } from "../support/booted-system.ts";
import { findFreePort } from "../support/free-port.ts";
import { hasGitHttp, NO_GIT_HTTP, startGitHttp } from "../support/git-http.ts";
import { pageCommands } from "../support/page-commands.ts";
import { makeTempDir, removeTree } from "../support/temp-dir.ts";
import { fill, ROOT } from "./support/deploy-fixture.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { LIB, makePrivateRepositories, USER } from "./support/serve-private-fixture.ts";

const run = promisify(execFile);
const PUBLIC = { path: "example.com/lib", version: "v1.0.0" };
const TOKEN = "of-the-team";
/** Nobody has to hear that it ends. */
const QUICK = "shutdown: { notice: 0s }\n";

/** A shell goes on after `! command`, whatever becomes of it. */
const fails = (command: string) => `if ${command}; then exit 9; fi`;

/** A folder for a system, with what docs/serve-deploy.md takes for granted in `work`. */
async function prepare(more: (dir: string) => Promise<string> = async () => "") {
  const dir = await makeTempDir("system");
  const work = join(dir, "work");
  await mkdir(work);
  await run(process.execPath, [join(ROOT, "scripts/package.ts"), join(dir, "package")], {
    cwd: ROOT,
  });
  await cp(join(dir, "package/go-accel.mjs"), join(work, "go-accel.mjs"));
  await cp(join(ROOT, "deploy"), join(work, "deploy"), { recursive: true });
  const mirror = await startMirror({ modules: [PUBLIC] });
  const port = await findFreePort();
  const config = await fill("serve.yaml", {
    "0.0.0.0:8080": `127.0.0.1:${port}`,
    "https://mirror.example.com": mirror.url,
    "sum.example.com+<hash>+<key>": "off",
    "<hash of the token>": hash("sha256", TOKEN, "hex"),
  });
  await writeFile(
    join(work, "serve.yaml"),
    `${config}    modules: "*"\n${QUICK}${await more(dir)}`,
  );
  const commands = (heading: string) =>
    pageCommands("serve-deploy.md", heading, "#")
      .map((command) => command.replace(":8080/", `:${port}/`))
      .join("\n");
  const ask = (path: string) =>
    `curl --fail --silent --show-error --output /dev/null --header "authorization: Bearer ${TOKEN}" http://127.0.0.1:${port}/${path}`;
  const wait = `curl --silent --retry 9 --retry-connrefused http://127.0.0.1:${port}/readyz`;
  return {
    commands,
    ask,
    wait,
    boot: (lines: readonly string[]) => runBooted(dir, ["cd /trial/work", ...lines, ""].join("\n")),
  };
}

const TIMEOUT_MS = 180_000;

describe.skipIf(!canBoot())(
  `docs/serve-deploy.md under systemd (else ${NO_SYSTEM})`,
  { timeout: TIMEOUT_MS },
  () => {
    test("One machine: the server runs, and knows its configuration again after a reload", async () => {
      const { commands, ask, boot } = await prepare();
      const zip = `${PUBLIC.path}/@v/${PUBLIC.version}.zip`;
      const { exitCode, out } = await boot([
        commands("One machine"),
        ask(zip),
        "systemctl reload go-accel",
        `timeout 20 sh -c 'until journalctl --unit go-accel | grep --quiet reloaded; do :; done'`,
        // Nobody but root and the service reads what is stored.
        fails("runuser --user nobody -- ls /var/lib/go-accel/"),
        "systemctl stop go-accel",
        "journalctl --unit go-accel --output cat",
      ]);
      expect(exitCode, out).toBe(0);
      expect(out).toContain("\nready\n");
      expect(out).toContain("reloaded the configuration");
      expect(out).toMatch(/\.zip status=200 /);
      expect(out).toContain(" ended\n");
    });

    test("Files that nginx sends: the user of nginx reads the store, and no other", async () => {
      const { commands, ask, wait, boot } = await prepare();
      const zip = `${PUBLIC.path}/@v/${PUBLIC.version}.zip`;
      const read = (user: string) =>
        `runuser --user ${user} -- cat /var/lib/go-accel/${zip} > /dev/null`;
      const { exitCode, out } = await boot([
        commands("One machine"),
        ask(zip),
        // There is no nginx in this system.
        commands("Files that nginx sends").replace("systemctl restart nginx", ""),
        wait,
        read("www-data"),
        fails(read("nobody")),
        `runuser --user go-accel -- touch /var/lib/go-accel/${zip}`,
        ask(zip),
      ]);
      expect(exitCode, out).toBe(0);
    });

    test("Private modules: go runs in bubblewrap with the file for it, and not without", async ({
      skip,
    }) => {
      skip(!hasGitHttp(), NO_GIT_HTTP);
      const repositories = await makePrivateRepositories();
      onTestFinished(() => removeTree(repositories));
      const repository = await startGitHttp({ root: repositories, credentials: USER });
      onTestFinished(() => repository.close());
      const { stdout: root } = await run("go", ["env", "GOROOT"]);
      const { commands, ask, wait, boot } = await prepare(async (dir) => {
        const url = repository.url.replace("//", `//${USER}@`);
        await writeFile(join(dir, "work", "credentials"), `${url}\n`);
        const entry = {
          modules: "git.example.com/*",
          "git-credentials-file": "/etc/go-accel/credentials",
          "git-urls": { "https://git.example.com/": repository.url },
          go: join(root.trim(), "bin", "go"),
        };
        return `private: ${JSON.stringify([entry])}\n`;
      });
      const { exitCode, out } = await boot([
        "install -D -m 644 credentials /etc/go-accel/credentials",
        commands("One machine"),
        "journalctl --unit go-accel --grep 'private modules' --output cat",
        commands("Private modules").replace(
          "apt-get install",
          "which bwrap git ||: apt-get install",
        ),
        wait,
        "journalctl --unit go-accel --grep 'private modules' --output cat",
        ask(`${LIB}/@v/v1.0.0.zip`),
      ]);
      expect(exitCode, out).toBe(0);
      const said = [...out.matchAll(/go runs .*$/gm)].map(([line]) => line);
      expect(said[0]).toMatch(/^go runs WITHOUT bubblewrap/);
      expect(said.at(-1)).toBe("go runs in bubblewrap, with limits of memory (prlimit)");
      expect(repository.requests.length).toBeGreaterThan(0);
    });

    test("Backup and restore, Upgrade and rollback: what was stored is served again, by each version", async () => {
      const { commands, ask, wait, boot } = await prepare();
      const zip = `${PUBLIC.path}/@v/${PUBLIC.version}.zip`;
      const upgrade = commands("Upgrade and rollback").split("\n");
      expect(upgrade).toHaveLength(5);
      const { exitCode, out } = await boot([
        commands("One machine"),
        ask(zip),
        `${commands("Backup and restore")} || test $? = 1`,
        "systemctl stop go-accel",
        "rm -r /var/lib/private/go-accel /var/lib/go-accel",
        // From now on it has nothing but its store.
        "sed -i 's/^mirrors: .*/mirrors: off/' /etc/go-accel/serve.yaml",
        "systemctl start go-accel",
        wait,
        fails(ask(zip)),
        commands("Restore"),
        wait,
        ask(zip),
        "echo '// of-tomorrow' >> go-accel.mjs",
        ...upgrade.slice(0, 3),
        "grep --quiet of-tomorrow /opt/go-accel/go-accel.mjs",
        ask(zip),
        ...upgrade.slice(3),
        fails("grep --quiet of-tomorrow /opt/go-accel/go-accel.mjs"),
        wait,
        ask(zip),
      ]);
      expect(exitCode, out).toBe(0);
    });
  },
);
