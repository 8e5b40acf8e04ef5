import { describe, expect, test } from "vitest";
import { hideCredentials } from "../../../src/lib/hide-credentials.ts";

describe("hideCredentials()", () => {
  test.each([
    ["https://mirror.example.com/a", "https://mirror.example.com/a"],
    ["https://me:S3CRET@mirror.example.com", "***@mirror.example.com"],
    ["https://me:p@S3CRET@mirror.example.com", "***@mirror.example.com"],
    ["https://a:b@a.example.com,https://me:S3CRET@b.example.com", "***@b.example.com"],
    ["s3://my-bucket/a?token=S3CRET", "s3://my-bucket/a?***"],
    ["s3://my-bucket/a#S3CRET", "s3://my-bucket/a?***"],
    ["https://me:S3CRET@mirror.example.com?x=1", "***@mirror.example.com?***"],
  ])("shows of %s only %s", (text, shown) => {
    expect(hideCredentials(text)).toBe(shown);
  });

  test("shows no part of a password or of a query that holds the other's sign", () => {
    expect(hideCredentials("https://me:S3?CRET@mirror.example.com")).toBe("***?***");
    expect(hideCredentials("s3://my-bucket?token=S3@CRET")).toBe("***?***");
  });
});
