/**
 * A setting that could not be read, for a message. It is not known where credentials end in it, so
 * everything before the last `@` is hidden, and everything after a `?` or `#`. Pure.
 */
export function hideCredentials(text: string): string {
  const start = text.search(/[?#]/);
  if (start < 0) return hideUser(text);
  // An `@` behind it may end a password that holds the `?`.
  const before = text.includes("@", start) ? "***" : hideUser(text.slice(0, start));
  return `${before}?***`;
}

function hideUser(text: string): string {
  const at = text.lastIndexOf("@");
  return at < 0 ? text : `***${text.slice(at)}`;
}
