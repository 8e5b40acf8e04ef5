import { BlockList } from "node:net";
import { describe, expect, test } from "vitest";
import { addNetwork, clientAddress, mayCome } from "../../../src/serve/access/network.ts";
import { createRateLimiter } from "../../../src/serve/access/rate-limiter.ts";

function listOf(...entries: string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) expect(addNetwork(list, entry)).toBe(true);
  return list;
}

describe("clientAddress()", () => {
  const trusted = listOf("10.0.0.0/8", "2001:db8::1");

  test.each<[string, string, string | undefined, string | undefined]>([
    ["is the other end of the connection", "192.0.2.1", undefined, "192.0.2.1"],
    ["is not what a client says of itself", "192.0.2.1", "10.0.0.9", "192.0.2.1"],
    ["is what a trusted server says", "10.0.0.1", "192.0.2.1", "192.0.2.1"],
    ["is the last that a trusted server names", "10.0.0.1", "198.51.100.9, 192.0.2.1", "192.0.2.1"],
    ["is found behind several trusted servers", "10.0.0.1", "192.0.2.1, 10.0.0.2", "192.0.2.1"],
    ["is a trusted server that names nobody", "10.0.0.1", undefined, "10.0.0.1"],
    ["is the first of servers that are all trusted", "10.0.0.1", "10.0.0.3,10.0.0.2", "10.0.0.3"],
    ["is unknown behind a name", "10.0.0.1", "192.0.2.1, unknown", undefined],
    ["is known behind IPv6", "2001:db8::1", "2001:db8::2", "2001:db8::2"],
    [
      "is the IPv4 address of a socket for both",
      "::ffff:10.0.0.1",
      "::ffff:192.0.2.1",
      "192.0.2.1",
    ],
  ])("%s", (_what, peer, forwarded, expected) => {
    expect(clientAddress(peer, forwarded, trusted)).toBe(expected);
  });

  test("trusts nobody unless it is told to", () => {
    expect(clientAddress("127.0.0.1", "192.0.2.1", new BlockList())).toBe("127.0.0.1");
  });
});

describe("mayCome()", () => {
  const network = {
    allowed: listOf("10.1.0.0/16", "192.0.2.7", "2001:db8::/32"),
    trustedProxies: new BlockList(),
  };

  test.each<[string | undefined, boolean]>([
    ["10.1.255.255", true],
    ["10.2.0.0", false],
    ["192.0.2.7", true],
    ["192.0.2.8", false],
    ["2001:db8:1::1", true],
    ["2001:db9::1", false],
    [undefined, false],
  ])("answers for %s with %s", (address, expected) => {
    expect(mayCome(network, address)).toBe(expected);
  });

  test("lets everybody come without a list, and nobody with an empty one", () => {
    expect(mayCome({ ...network, allowed: undefined }, undefined)).toBe(true);
    expect(mayCome({ ...network, allowed: new BlockList() }, "127.0.0.1")).toBe(false);
  });
});

describe("addNetwork()", () => {
  test.each([
    "",
    "10.0.0",
    "10.0.0.0/33",
    "::1/129",
    "10.0.0.0/",
    "10.0.0.0/8/8",
    "host",
    "1.2.3.4/-1",
  ])("refuses %j", (text) => {
    expect(addNetwork(new BlockList(), text)).toBe(false);
  });
});

describe("createRateLimiter()", () => {
  const RATE = { perSecond: 2, burst: 3 };

  function open() {
    const clock = { ms: 0 };
    const limiter = createRateLimiter({ nowMs: () => clock.ms });
    return { clock, take: (client = "a") => limiter.take(client, RATE) };
  }

  test("lets a burst pass, and then as many as the rate allows", () => {
    const { clock, take } = open();
    expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 500]);
    clock.ms = 500;
    expect([take(), take()]).toEqual([0, 500]);
    clock.ms = 750;
    expect(take()).toBe(250);
  });

  test("lets no more than a burst pass after a long pause", () => {
    const { clock, take } = open();
    take();
    clock.ms = 1e9;
    expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 500]);
  });

  test("counts each client for itself", () => {
    const { take } = open();
    for (let count = 0; count < 4; count++) take("a");
    expect(take("b")).toBe(0);
  });

  test("is not confused by a clock that goes back", () => {
    const { clock, take } = open();
    clock.ms = 10_000;
    take();
    clock.ms = 0;
    expect([take(), take(), take()]).toEqual([0, 0, 500]);
  });
});
