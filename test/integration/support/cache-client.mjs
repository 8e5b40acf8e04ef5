// Runs the genuine cache client in a process of its own. The argument is a JSON list of calls;
// the results are printed as JSON after a marker, since the client itself prints to stdout.
import { restoreCache, saveCache } from "@actions/cache";

const results = [];
for (const call of JSON.parse(process.argv[2])) {
  try {
    results.push(
      call.op === "save"
        ? await saveCache(call.paths, call.key)
        : ((await restoreCache(call.paths, call.key, call.restoreKeys, {
            lookupOnly: call.lookupOnly === true,
          })) ?? null),
    );
  } catch (error) {
    results.push(`thrown: ${error.message}`);
  }
}
process.stdout.write(`\n@@results ${JSON.stringify(results)}\n`, () => process.exit(0));
