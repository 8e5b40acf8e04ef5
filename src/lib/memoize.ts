/**
 * Remembers what a pure function returns for a text. Once it has answers for `maxEntries` texts, it
 * forgets them all: what is asked for often comes back soon, and nothing need be kept in order.
 *
 * @param isKept Whether an answer is worth the memory; without this each one is.
 */
export function memoize<T>(
  compute: (text: string) => T,
  maxEntries: number,
  isKept: (answer: T, text: string) => boolean = () => true,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const answer = compute(text);
    if (isKept(answer, text)) {
      if (known.size >= maxEntries) known.clear();
      known.set(text, answer);
    }
    return answer;
  };
}
