import { type ProxyEntry, type ProxyList, parseProxyList } from "../../gomod/proxy-list.ts";
import { AccelError } from "../../lib/errors.ts";
import { type Finding, makeFinding } from "../findings/finding.ts";
import { redact } from "../findings/redact.ts";

/** An entry of GOPROXY, and whether it was written without a scheme, so that go takes https. */
export type ListedEntry = ProxyEntry & { hasNoScheme?: true };

/** The list, if it can be used, and what is wrong with it. Pure. */
export function judgeProxyList(goProxy: string): {
  list: readonly ListedEntry[];
  findings: Finding[];
} {
  const shown = [`GOPROXY=${redact(goProxy)}`];
  const reset = ["go env -u GOPROXY"];
  if (/^[\s,|]*$/.test(goProxy)) {
    const finding = makeFinding("goproxy-no-entries", { evidence: shown, commands: reset });
    return { list: [], findings: [finding] };
  }
  let list: ProxyList;
  try {
    list = parseProxyList(goProxy);
  } catch (error) {
    if (!(error instanceof AccelError)) throw error;
    const evidence = [...shown, error.message];
    return { list: [], findings: [makeFinding("goproxy-invalid", { evidence, commands: reset })] };
  }
  const words = goProxy.split(/[,|]/).map((word) => word.trim());
  const written = words.filter((word) => word !== "");
  return {
    list: list.map((entry, index) =>
      entry.kind === "mirror" && !(written[index] ?? "").includes(":/")
        ? { ...entry, hasNoScheme: true }
        : entry,
    ),
    findings: [...judgeCredentials(list), ...judgeIgnored(written, list.length)],
  };
}

/** The servers of a list that are reached over the network, in its order. Pure. */
export function hostsOf(list: readonly ListedEntry[]): string[] {
  return list.flatMap((entry) =>
    entry.kind === "mirror" && !entry.url.startsWith("file:") ? [new URL(entry.url).host] : [],
  );
}

function judgeCredentials(list: ProxyList): Finding[] {
  const inClear = list.flatMap((entry) =>
    entry.kind === "mirror" && entry.auth && entry.url.startsWith("http:") ? [entry.url] : [],
  );
  return inClear.map((url) =>
    makeFinding("goproxy-credentials-in-clear", {
      subject: new URL(url).host,
      evidence: [`the entry is ${url.replace("//", "//…@")}`],
    }),
  );
}

/** go stops at the word direct or off, in whatever order the others are. */
function judgeIgnored(written: readonly string[], read: number): Finding[] {
  const ignored = written.slice(read);
  if (ignored.length === 0) return [];
  const evidence = [
    `after ${written[read - 1]}: ${ignored.map((word) => redact(word)).join(", ")}`,
  ];
  return [makeFinding("goproxy-entries-ignored", { evidence })];
}
