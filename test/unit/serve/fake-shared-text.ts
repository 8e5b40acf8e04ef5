import type { SharedText } from "../../../src/lib/shared-text.ts";

/** A text that several servers share, as in a bucket. */
export function makeShared() {
  const state: { text?: string; version: number; isDown: boolean; onRead?: () => void } = {
    version: 0,
    isDown: false,
  };
  const shared: SharedText = {
    async read() {
      if (state.isDown) throw new Error("the bucket is down");
      const { text, version } = state;
      const found = text === undefined ? undefined : { text, version: String(version) };
      state.onRead?.();
      return found;
    },
    async write(text, version) {
      if (state.isDown) throw new Error("the bucket is down");
      const current = state.text === undefined ? undefined : String(state.version);
      if (version !== current) return false;
      state.text = text;
      state.version++;
      return true;
    },
  };
  return { state, shared };
}
