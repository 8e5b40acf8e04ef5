import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { authenticate } from "../../../src/serve/webhooks/authenticate.ts";
import { readModules } from "../../../src/serve/webhooks/read-modules.ts";
import type { Delivery, WebhookKind } from "../../../src/serve/webhooks/webhook.ts";

const SECRET = "0123456789abcdef";
const NOW_MS = 1_800_000_000_000;
const BODY = '{"modules":["example.com/lib"]}';

function deliver(headers: Delivery["headers"], body = BODY): Delivery {
  return { headers, body: Buffer.from(body) };
}

function hmac(text: string, encoding: "hex" | "base64", key: string | Buffer = SECRET): string {
  return createHmac("sha256", key).update(text).digest(encoding);
}

function generic(parts: { id?: string; seconds?: number; key?: string | Buffer; body?: string }) {
  const { id = "msg_1", seconds = NOW_MS / 1_000, key, body = BODY } = parts;
  return deliver({
    "webhook-id": id,
    "webhook-timestamp": String(seconds),
    "webhook-signature": `v1,${hmac(`${id}.${seconds}.${body}`, "base64", key)}`,
  });
}

const isAuthentic = (kind: WebhookKind, delivery: Delivery, secret = SECRET) =>
  authenticate({ kind, secret }, delivery, NOW_MS) !== undefined;

describe("authenticate()", () => {
  test("takes GitHub's signature of this body by this secret alone", () => {
    const signed = (text: string, key = SECRET) =>
      deliver({ "x-hub-signature-256": `sha256=${hmac(text, "hex", key)}` });
    expect(isAuthentic("github", signed(BODY))).toBe(true);
    expect(isAuthentic("github", signed(`${BODY} `))).toBe(false);
    expect(isAuthentic("github", signed(BODY, "another secret 16"))).toBe(false);
    expect(isAuthentic("github", deliver({}))).toBe(false);
    expect(isAuthentic("github", deliver({ "x-hub-signature-256": "sha256=" }))).toBe(false);
    // The older header, with SHA-1.
    const old = createHmac("sha1", SECRET).update(BODY).digest("hex");
    expect(isAuthentic("github", deliver({ "x-hub-signature": `sha1=${old}` }))).toBe(false);
  });

  test("knows a copy from GitHub that has another delivery ID", () => {
    const signature = `sha256=${hmac(BODY, "hex")}`;
    const [one, other] = ["1", "2"].map((id) =>
      authenticate(
        { kind: "github", secret: SECRET },
        deliver({ "x-hub-signature-256": signature, "x-github-delivery": id }),
        NOW_MS,
      ),
    );
    expect(one).toBe(other);
  });

  test("takes GitLab's token if it is the secret", () => {
    expect(isAuthentic("gitlab", deliver({ "x-gitlab-token": SECRET }))).toBe(true);
    expect(isAuthentic("gitlab", deliver({ "x-gitlab-token": `${SECRET}0` }))).toBe(false);
    expect(isAuthentic("gitlab", deliver({}))).toBe(false);
  });

  test("takes a standard signature of ID, time and body, with a secret as text or in base64", () => {
    expect(isAuthentic("generic", generic({}))).toBe(true);
    const key = Buffer.from("sixteen bytes ok");
    const secret = `whsec_${key.toString("base64")}`;
    expect(isAuthentic("generic", generic({ key }), secret)).toBe(true);
    expect(isAuthentic("generic", generic({ key }))).toBe(false);
    const { headers } = generic({});
    const changed = [
      { "webhook-id": "msg_2" },
      { "webhook-timestamp": String(NOW_MS / 1_000 + 1) },
      { "webhook-signature": "v1,AAAA" },
      { "webhook-signature": undefined },
    ];
    for (const change of changed) {
      expect(isAuthentic("generic", deliver({ ...headers, ...change }))).toBe(false);
    }
    const both = `v1,AAAA ${headers["webhook-signature"]}`;
    expect(isAuthentic("generic", deliver({ ...headers, "webhook-signature": both }))).toBe(true);
  });

  test.each([
    [-301, false],
    [-299, true],
    [299, true],
    [301, false],
  ])("says of a signed delivery from %i s: %s", (offset, expected) => {
    const delivery = generic({ seconds: NOW_MS / 1_000 + offset });
    expect(isAuthentic("generic", delivery)).toBe(expected);
  });
});

describe("readModules()", () => {
  const github = (event: string, url: unknown) =>
    readModules(
      "github",
      deliver({ "x-github-event": event }, JSON.stringify({ repository: { html_url: url } })),
    );

  test("reads the repository of GitHub's event, also of a server of one's own", () => {
    expect(github("push", "https://github.com/Acme/lib")).toEqual(["github.com/Acme/lib"]);
    expect(github("create", "https://git.example.com/acme/lib/")).toEqual([
      "git.example.com/acme/lib",
    ]);
    expect(github("ping", "https://github.com/acme/lib")).toEqual([]);
    expect(github("push", undefined)).toBeUndefined();
    expect(github("push", "https://github.com/acme/li b")).toBeUndefined();
  });

  test("reads the project of GitLab's event", () => {
    const gitlab = (value: unknown) => readModules("gitlab", deliver({}, JSON.stringify(value)));
    const project = { web_url: "https://gitlab.example.com/group/sub/lib" };
    expect(gitlab({ object_kind: "tag_push", project })).toEqual([
      "gitlab.example.com/group/sub/lib",
    ]);
    expect(gitlab({ object_kind: "note", project })).toEqual([]);
    expect(gitlab({ object_kind: "push" })).toBeUndefined();
  });

  test.each([
    ['{"modules":["example.com/a","example.com/b"]}', ["example.com/a", "example.com/b"]],
    ['{"modules":[]}', []],
    ['{"modules":"example.com/a"}', undefined],
    ['{"modules":["../../etc"]}', undefined],
    ["not JSON", undefined],
    [JSON.stringify({ modules: Array(101).fill("example.com/a") }), undefined],
  ])("reads of a list %s", (body, expected) => {
    expect(readModules("generic", deliver({}, body))).toEqual(expected);
  });
});
