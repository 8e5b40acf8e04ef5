import { escapeModulePath } from "../gomod/module-path.ts";

/** Tells those who remember answers of mirrors that these may be other ones by now. */
export interface Refreshes {
  /** About a module, and all whose paths begin with its path and a slash. Throws `ParseError`. */
  announce(modulePath: string): void;
  /** `forget` gets what the paths begin with that a mirror is asked for. */
  subscribe(forget: (wirePrefix: string) => void): void;
}

export function createRefreshes(): Refreshes {
  const listeners: ((wirePrefix: string) => void)[] = [];
  return {
    announce(modulePath) {
      const wirePrefix = `/${escapeModulePath(modulePath).replaceAll("!", "%21")}/`;
      for (const forget of listeners) forget(wirePrefix);
    },
    subscribe: (forget) => void listeners.push(forget),
  };
}
