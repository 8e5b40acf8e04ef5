import { resolve } from "node:path";

/** The action under test: the repository's own folder, with `action.yml` and the built `dist/`. */
export const ACTION_DIR = resolve(import.meta.dirname, "../../..");
