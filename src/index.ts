#!/usr/bin/env node
/**
 * The one entry of every process of ours. Each mode is loaded on demand, so that none pays for the
 * others: the sidecar never evaluates the cache client.
 */
const entry = process.argv[1] ?? "";
const [mode, ...args] = process.argv.slice(2);

async function dispatch(): Promise<void> {
  switch (mode) {
    case undefined:
      if (process.env["STATE_isPost"]) return (await import("./action/post.ts")).runPost(entry);
      return (await import("./action/main.ts")).runMain(entry);
    case "sidecar":
      return (await import("./sidecar/main.ts")).runSidecar(args[0] ?? "");
    case "transfer":
      return (await import("./cache/github-transfer.ts")).runTransfer();
    default:
      process.stderr.write(`go-accel: unknown command ${mode}\n`);
      process.exitCode = 2;
  }
}

dispatch()
  .catch((error: unknown) => {
    process.stderr.write(`go-accel: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 3;
  })
  // Sockets that are kept alive would hold the process, and so the job's step, for seconds.
  .finally(() => process.exit());
