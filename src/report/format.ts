/** `1.5 MB`: in decimal units, like the sizes of disks and cache limits. */
export function formatBytes(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  const digits = unit === 0 || value >= 99.5 ? 0 : 1;
  return `${value.toFixed(digits)} ${units[unit]}`;
}

/** `340 ms`, `4.2 s`, `2 min 05 s`. */
export function formatMs(ms: number): string {
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
}

/** `99.4 %`, rounded down: 100 % means all. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return "–";
  return `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`;
}

/** `1 module`, `2 modules`. */
export function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `+82 %`, `−51 %`, `±0 %`: how much more `now` is than `base`; a dash if base is 0 or less. */
export function formatChange(now: number, base: number): string {
  if (base <= 0) return "–";
  const percent = Math.round(((now - base) / base) * 100);
  if (percent === 0) return "±0 %";
  return percent > 0 ? `+${percent} %` : `−${-percent} %`;
}

/** Keeps a text on one line: a narrow column would break it at ordinary spaces. */
export function unbroken(text: string): string {
  return text.replaceAll(" ", "\u00a0");
}
