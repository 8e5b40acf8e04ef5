import { type Finding, makeFinding } from "../findings/finding.ts";

/**
 * One authority that nobody knows, and that has signed for servers of several organisations, is a
 * device on the way: it makes a certificate for each. Turns such findings into that one cause. Pure.
 */
export function judgeInterception(
  findings: readonly { finding: Finding; issuer: string | undefined }[],
): Finding[] {
  const byIssuer = Map.groupBy(
    findings.filter(({ finding }) => finding.id === "tls-unknown-authority"),
    ({ issuer }) => issuer,
  );
  return findings.map(({ finding, issuer }) => {
    const alike = issuer === undefined || issuer === "" ? [] : (byIssuer.get(issuer) ?? []);
    const owners = new Set(alike.map((one) => ownerOf(one.finding.subject ?? "")));
    if (finding.id !== "tls-unknown-authority" || owners.size < 2) return finding;
    return makeFinding("tls-intercepted", finding);
  });
}

/** The last two parts of a host's name, which one organisation has for all its servers. */
function ownerOf(host: string): string {
  return host.replace(/:\d+$/, "").split(".").slice(-2).join(".");
}
