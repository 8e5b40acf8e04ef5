import * as core from "@actions/core";

/** The runner gives it to the post step only, as STATE_isPost. */
const IS_POST = "isPost";
const RUN = "run";

/** Tells the post step that it is the post step; to be called before anything can fail. */
export function markPost(): void {
  core.saveState(IS_POST, "true");
}

export function saveState(text: string): void {
  core.saveState(RUN, text);
}

/** Empty where the main step saved none. */
export function loadState(): string {
  return core.getState(RUN);
}
