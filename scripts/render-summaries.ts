/**
 * Renders job summaries as GitHub would, in a browser, for people to look at:
 *
 *   node scripts/render-summaries.ts [--out FOLDER] [--comments] [situation ...]
 *   node scripts/render-summaries.ts --report report.json --picture docs/summary.png
 *
 * The first command renders the situations of the unit tests, or with --comments the comments on
 * their pull requests. Each is rendered in the light and the dark theme, folded and unfolded. The
 * second one renders a report as the picture of the README. Needs Chromium on PATH, or its path in
 * CHROMIUM (`apt-get install chromium`). It is not part of the tests.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";
import { findOnPath } from "../src/lib/executable.ts";
import { renderComment } from "../src/report/markdown/comment.ts";
import { renderSummary } from "../src/report/markdown/summary.ts";
import type { RunReport } from "../src/report/model/model.ts";
import { SITUATIONS } from "../test/unit/report/situations.ts";
import { makePage, type Theme } from "./support/github-page.ts";

/** In CSS pixels. Pictures are at least this high; a whole page is as high as it is. */
const VIEWPORT = { width: 960, height: 1_000 };
/** Besides Playwright's own, which switch off the sandbox (root needs that) and calling home. */
const CHROMIUM_FLAGS = ["--disable-gpu", "--disable-quic"];

const { values, positionals } = parseArgs({
  options: {
    out: { type: "string", default: path.join(tmpdir(), "go-accel-summaries") },
    report: { type: "string" },
    picture: { type: "string" },
    comments: { type: "boolean", default: false },
  },
  allowPositionals: true,
});

const executablePath =
  process.env["CHROMIUM"] ?? (await findOnPath("chromium", process.env["PATH"] ?? ""));
if (executablePath === undefined) throw new Error("there is no Chromium on PATH or in CHROMIUM");
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
mkdirSync(values.out, { recursive: true });
try {
  if (values.report === undefined) await renderSituations(browser);
  else await renderPicture(browser, values.report, values.picture ?? "summary.png");
} finally {
  await browser.close();
}

async function renderSituations(browser: Browser): Promise<void> {
  for (const [name, report] of Object.entries(SITUATIONS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    for (const theme of ["light", "dark"] as const) {
      for (const state of ["folded", "unfolded"] as const) {
        const page = await openSummary(browser, { report, theme, state, name });
        const file = path.join(values.out, `${name}-${theme}-${state}.png`);
        await page.screenshot({ path: file, fullPage: true });
        const faults = await findFaults(page);
        await page.close();
        console.log(`${faults.length === 0 ? "ok    " : "LOOK  "} ${file} ${faults.join("; ")}`);
      }
    }
  }
}

async function renderPicture(browser: Browser, file: string, picture: string): Promise<void> {
  const report: RunReport = JSON.parse(readFileSync(file, "utf8"));
  const state = "folded";
  const page = await openSummary(browser, { report, theme: "light", state, name: "picture" });
  await page.screenshot({ path: picture, fullPage: true });
  console.log(`${picture} is the summary of ${file}`);
}

function renderMarkdown(report: RunReport): string {
  if (!values.comments) return renderSummary(report);
  return renderComment(report, { runUrl: "https://git.example.com/org/app/actions/runs/1" });
}

interface Shown {
  name: string;
  report: RunReport;
  theme: Theme;
  state: "folded" | "unfolded";
}

async function openSummary(browser: Browser, { name, report, theme, state }: Shown): Promise<Page> {
  const file = path.join(values.out, `${name}-${theme}.html`);
  writeFileSync(file, makePage(renderMarkdown(report), theme));
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(`${pathToFileURL(file).href}#${state}`);
  await page.evaluate("window.ready");
  return page;
}

/**
 * What people may overlook in a picture: diagrams that were not drawn, and text that is cut off.
 */
async function findFaults(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`
    [...document.querySelectorAll("pre.mermaid")]
      .filter((one) => one.offsetParent && (!one.querySelector("svg") || one.textContent.includes("Syntax error")))
      .map(() => "a diagram was not drawn")
      .concat([...document.querySelectorAll("table, pre, p, li")]
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
        .map((one) => one.tagName + " is wider than the page by " + (one.scrollWidth - one.clientWidth) + " px: " + one.textContent.slice(0, 40)))
  `);
}
