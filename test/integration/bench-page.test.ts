import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findOnPath } from "../../src/lib/executable.ts";
import { renderBenchHtml } from "../../src/mirrorbench/render/html.ts";
import { makeKeptTempDir, removeTree } from "../support/temp-dir.ts";
import { makeBenchResult } from "../unit/mirrorbench/results.ts";

const executablePath =
  process.env["CHROMIUM"] ?? (await findOnPath("chromium", process.env["PATH"] ?? ""));
const absence =
  executablePath === undefined ? "there is no Chromium on PATH or in CHROMIUM" : undefined;
/** Besides Playwright's own, which switch off the sandbox (root needs that) and calling home. */
const FLAGS = ["--disable-gpu", "--disable-quic"];

/** Runs in the page: elements that reach beyond the window, or whose text reaches beyond them. */
const FIND_OVERFLOW = `[...document.querySelectorAll("body *:not(.scroll *):not(svg *)")]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.outerHTML.slice(0, 80))`;

describe("the page of a bench, in a browser", () => {
  let dir: string;
  let browser: Browser | undefined;

  beforeAll(async () => {
    dir = await makeKeptTempDir("bench-page");
    await writeFile(join(dir, "page.html"), renderBenchHtml(makeBenchResult()));
    if (executablePath !== undefined)
      browser = await chromium.launch({ executablePath, args: FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    await removeTree(dir);
  });

  test.for([
    ["light", 1_280],
    ["light", 380],
    ["dark", 1_280],
    ["dark", 380],
  ] as const)(
    "fits a %s window of %i pixels, and asks for nothing",
    async ([colorScheme, width], { skip }) => {
      if (!browser) return skip(absence);
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      const url = pathToFileURL(join(dir, "page.html")).href;
      await page.goto(url);
      expect(asked).toEqual([url]);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
      expect(await page.evaluate<string[]>(FIND_OVERFLOW)).toEqual([]);
      const background = await page.evaluate("getComputedStyle(document.body).backgroundColor");
      expect(background).toBe(colorScheme === "dark" ? "rgb(13, 17, 23)" : "rgb(255, 255, 255)");
      const picture = process.env["GO_ACCEL_TEST_PICTURES"];
      if (picture) {
        const path = join(picture, `bench-${colorScheme}-${width}.png`);
        await page.screenshot({ path, fullPage: true });
      }
      await page.close();
    },
  );
});
