/** `go-accel-action@`, then 40 hexadecimal digits or a placeholder in `<>`, then `# v1.2.3`. */
const PIN =
  /(?<=go-accel-action@)(?:[0-9a-f]{40}|<[^<>\n]+>)(\s+#\s+)v\d+\.\d+\.\d+(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?/g;

/**
 * The text with every example that names a release of this action by its commit naming `commit` and
 * `tag`. Examples that name a moving tag, such as `@v1`, and other actions stay as they are.
 */
export function rewritePins(text: string, commit: string, tag: string): string {
  return text.replace(PIN, (_pin, gap: string) => `${commit}${gap}${tag}`);
}
