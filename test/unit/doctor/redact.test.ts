import { describe, expect, test } from "vitest";
import { redact } from "../../../src/doctor/findings/redact.ts";

describe("redact()", () => {
  test.each([
    ["https://user:hunter2@mirror.example.com/go", "https://…@mirror.example.com/go"],
    ["https://hunter2@mirror.example.com", "https://…@mirror.example.com"],
    ["Get https://s3.example.com/x?X-Amz-Signature=hunter2: 403", undefined],
    ["Authorization: Bearer hunter2hunter2", "Authorization: …"],
    ["Private-Token: hunter2", "Private-Token: …"],
    ["sent Bearer hunter2hunter2", "sent Bearer …"],
    ["API_KEY=hunter2 next", "API_KEY=… next"],
    ["my_token: 'hunter2'", undefined],
    ["DB_PASSWORD=hunter2", "DB_PASSWORD=…"],
    ["ghp_hunter2hunter2hunter2", "…"],
    ["eyJhunter2hunter2.hunter2hunter2.hunter2", "…"],
  ])("hides the secret in %j", (text, shown) => {
    expect(redact(text)).not.toMatch(/hunter2/);
    if (shown !== undefined) expect(redact(text)).toBe(shown);
  });

  test("does not search long for a secret in a long line of such words", () => {
    const line = "token-".repeat(700);
    expect(redact(line)).toBe(line);
  });

  test("hides secrets that it is told, the longest first", () => {
    expect(redact("abcd abcdefgh", ["abcd", "abcdefgh"])).toBe("… …");
  });

  test.each([
    "GOPROXY=https://mirror.example.com/go,direct",
    "go: github.com/octo/app@v1.2.3: reading https://mirror.example.com/x/@v/v1.mod: 404 Not Found",
    "verifying example.com/a@v1.0.0: checksum mismatch",
  ])("leaves %j as it is", (text) => {
    expect(redact(text)).toBe(text);
  });
});
