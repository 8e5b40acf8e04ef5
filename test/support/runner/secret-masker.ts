export interface SecretMasker {
  add(secret: string): void;
  mask(text: string): string;
}

/**
 * Replaces secrets by `***`, also in the encodings that the runner knows: base64 at each of the
 * three byte offsets, JSON, URI and XML. Overlapping hits become one `***`.
 */
export function createSecretMasker(): SecretMasker {
  const needles = new Set<string>();
  return {
    add(secret) {
      if (secret === "") return;
      for (const form of [secret, ...encodedForms(secret)]) if (form !== "") needles.add(form);
    },
    mask: (text) => replaceRanges(text, findRanges(text, needles)),
  };
}

function encodedForms(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  return [
    bytes.toString("base64"),
    bytes.subarray(1).toString("base64"),
    bytes.subarray(2).toString("base64"),
    secret.replaceAll('"', '\\"'),
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  ];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function findRanges(text: string, needles: ReadonlySet<string>): readonly Range[] {
  const ranges: Range[] = [];
  for (const needle of needles) {
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
      ranges.push({ start: at, end: at + needle.length });
    }
  }
  return ranges.sort((a, b) => a.start - b.start);
}

function replaceRanges(text: string, ranges: readonly Range[]): string {
  let masked = "";
  let coveredTo = 0;
  let maskedTo = -1;
  for (const { start, end } of ranges) {
    if (start > maskedTo) masked += `${text.slice(coveredTo, start)}***`;
    maskedTo = Math.max(maskedTo, end);
    coveredTo = maskedTo;
  }
  return masked + text.slice(coveredTo);
}
