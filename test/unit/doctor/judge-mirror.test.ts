import { describe, expect, test } from "vitest";
import type { Content } from "../../../src/doctor/judge/answer.ts";
import { judgeMirror } from "../../../src/doctor/judge/judge-mirror.ts";

const SERVER = { url: "https://mirror.example.com", host: "mirror.example.com" };
const AROUND = { nowMs: 0, level: "problem", netrc: [] } as const;

function judge(more: Partial<Content>, fault?: { kind: "hash" | "invalid"; message: string }) {
  const answer: Content = {
    kind: "content",
    host: SERVER.host,
    status: 200,
    location: undefined,
    contentType: "application/zip",
    retryAfter: undefined,
    dateMs: undefined,
    body: Buffer.alloc(200_000),
    declaredBytes: 200_000,
    end: "whole",
    firstByteMs: 20,
    bodyMs: 20,
    ...more,
  };
  const asked = [{ name: "example.com/a@v1.0.0.zip", kind: "zip" as const, answer, fault }];
  return judgeMirror({ server: SERVER, asked, hasOwnCredentials: false }, AROUND);
}

describe("judgeMirror()", () => {
  test("finds nothing wrong with an answer that is whole and in time", () => {
    expect(judge({})).toBeUndefined();
    expect(judge({ firstByteMs: 1_900 })).toBeUndefined();
  });

  test("warns of a late first byte and of a low rate", () => {
    expect(judge({ firstByteMs: 2_100 })).toMatchObject({ id: "mirror-slow", level: "warning" });
    expect(judge({ bodyMs: 3_000 })).toMatchObject({
      id: "mirror-slow-download",
      level: "warning",
      evidence: ["example.com/a@v1.0.0.zip: 200000 bytes in 3.0 s"],
    });
  });

  test("takes no rate from a few bytes", () => {
    expect(judge({ body: Buffer.alloc(1_000), bodyMs: 1_500 })).toBeUndefined();
  });

  test("quotes what a mirror says in plain text, without secrets", () => {
    const body = Buffer.from("not allowed, see https://me:hunter2@h\nmore");
    const found = judge({ status: 403, contentType: "text/plain; charset=utf-8", body });
    expect(found?.evidence).toContain("it says: not allowed, see https://…@h");
    const page = judge({ status: 403, contentType: "text/html", body });
    expect(page?.evidence.join()).not.toContain("it says");
  });

  test("takes wrong content for a problem even if another mirror follows", () => {
    const fault = { kind: "hash", message: "it has h1:x" } as const;
    expect(judge({}, fault)).toMatchObject({ id: "mirror-wrong-hash", level: "problem" });
  });

  test("takes a page for a page by its first character or its type", () => {
    const fault = { kind: "invalid", message: "not a zip" } as const;
    expect(judge({ body: Buffer.from("\n<!doctype html>") }, fault)?.id).toBe("mirror-no-mirror");
    expect(judge({ contentType: "text/html" }, fault)?.id).toBe("mirror-no-mirror");
    expect(judge({ body: Buffer.from("PK") }, fault)?.id).toBe("mirror-invalid-answer");
  });
});
