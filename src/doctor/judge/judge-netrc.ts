import { parseNetrc } from "../../upstream/netrc.ts";
import { type Finding, makeFinding } from "../findings/finding.ts";
import { redact } from "../findings/redact.ts";

/** A netrc file: its text, or why it cannot be read. */
export type NetrcFacts = { file: string; isOpen: boolean } & (
  | { text: string }
  | { readError: string }
);

/** Mistakes in the file itself. Whether it has credentials for a mirror is judged by its answers. Pure. */
export function judgeNetrc(netrc: NetrcFacts): Finding[] {
  const { file, isOpen } = netrc;
  if ("readError" in netrc) {
    const evidence = [`${file}: ${netrc.readError}`];
    return [makeFinding("netrc-unreadable", { evidence, commands: [`ls -l ${file}`] })];
  }
  const entries = parseNetrc(netrc.text);
  const findings: Finding[] = [];
  if (isOpen && entries.length > 0) {
    const commands = [`chmod 600 ${file}`];
    findings.push(makeFinding("netrc-open", { evidence: [file], commands }));
  }
  const urls = entries.filter(({ machine }) => machine.includes("/"));
  if (urls.length > 0) {
    const evidence = urls.map(({ machine }) => `machine ${redact(machine)}`);
    findings.push(makeFinding("netrc-machine-url", { subject: file, evidence }));
  }
  return findings;
}
