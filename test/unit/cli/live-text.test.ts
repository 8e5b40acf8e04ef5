import { describe, expect, test } from "vitest";
import { createLiveText } from "../../../src/cli/live-text.ts";
import { createFakeCliIo } from "../../support/fake-cli-io.ts";

describe("createLiveText()", () => {
  test("goes back over what it showed before", () => {
    const io = createFakeCliIo({}, { errIsTerminal: true });
    const live = createLiveText(io);
    live.show("one\ntwo");
    live.show("three");
    live.clear();
    live.clear();
    expect(io.written.err).toBe("one\ntwo\n\u001b[2A\r\u001b[0Jthree\n\u001b[1A\r\u001b[0J");
  });

  test("shows nothing if there is no terminal", () => {
    const io = createFakeCliIo();
    const live = createLiveText(io);
    live.show("one");
    live.clear();
    expect(io.written.err).toBe("");
  });
});
