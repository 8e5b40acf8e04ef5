import { matching } from "../../lib/shape.ts";

/** Such as 90s. */
export function duration(description: string) {
  return matching(/(?:[0-9]+(?:ms|s|m|h))+/, ["90s", "1m30s"], description);
}

/** Such as 500MB. */
export function size(description: string) {
  return matching(
    /[0-9]{1,12}(?:\.[0-9]{1,3})? ?(?:MB|GB|MiB|GiB)/,
    ["500MB", "2GiB"],
    description,
  );
}
