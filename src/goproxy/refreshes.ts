import { escapeModulePath } from "../gomod/module-path.ts";
import type { MutableAnswer, MutableAnswers } from "./mutable-answers.ts";
import type { MutableRoute } from "./routes.ts";

/** The way of others than clients to those who remember answers of mirrors. */
export interface Refreshes {
  /**
   * The answers may be other ones by now: about a module, and all whose paths begin with its path and a
   * slash. Throws `ParseError`.
   */
  announce(modulePath: string): void;
  /** Has an answer remembered, as if a client had asked. Throws as `get` of the answers does. */
  ask(route: MutableRoute): Promise<MutableAnswer>;
  subscribe(answers: Pick<MutableAnswers, "get" | "forget">): void;
}

export function createRefreshes(): Refreshes {
  const listeners: Pick<MutableAnswers, "get" | "forget">[] = [];
  return {
    announce(modulePath) {
      const wirePrefix = `/${escapeModulePath(modulePath).replaceAll("!", "%21")}/`;
      for (const { forget } of listeners) forget(wirePrefix);
    },
    async ask(route) {
      const [first] = listeners;
      return first ? first.get(route) : { kind: "not-found" };
    },
    subscribe: (answers) => void listeners.push(answers),
  };
}
