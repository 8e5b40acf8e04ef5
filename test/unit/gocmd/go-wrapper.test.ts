import { expect, test } from "vitest";
import { readGoWrapper, renderGoWrapper } from "../../../src/gocmd/go-wrapper.ts";
import { parseWrapperTools } from "../../../src/gocmd/go-wrapper-tools.ts";

const LINUX = { platform: "linux", arch: "x64" };
const PARTS = {
  ...parseWrapperTools("uptime=1.0\nperl=/usr/bin/perl\n", LINUX),
  dirs: ["/tmp/it's"],
  go: "/opt/$go/bin/go",
  logs: ["/tmp/a log"],
  settings: undefined,
};
const SETTINGS = {
  file: "/tmp/env-1/settings",
  baseline: "/tmp/env-1/baseline",
  configHome: ":/home/runner",
  goEnv: undefined,
  replaced: [],
};
const PROXY = {
  name: "GOPROXY",
  value: ["https://", "@mirror.example.com,direct"],
  length: 40,
  isAdded: false,
  text: "http://127.0.0.1:20000/it's|direct",
};

const template = await readGoWrapper();

test("the wrapper's text takes paths as they are", () => {
  const text = renderGoWrapper(template, PARTS);
  expect(text.startsWith("#!/bin/sh\n")).toBe(true);
  expect(text).toContain(`_ga_strip '/tmp/it'\\''s'`);
  expect(text).toContain("'/opt/$go/bin/go'");
  expect(text).toContain("_ga_note '/tmp/a log'");
});

test("a path that looks like a place is a path", () => {
  const text = renderGoWrapper(template, { ...PARTS, go: "/opt/@DIRS@/$&/go" });
  expect(text).toContain("_ga_go='/opt/@DIRS@/$&/go'");
});

test("the wrapper's text names the shell of the machine, with its option", () => {
  const text = renderGoWrapper(template, { ...PARTS, shell: "/bin/busybox sh" });
  expect(text.startsWith("#!/bin/busybox sh\n")).toBe(true);
});

test("the wrapper's text has the comments that say what it is, and no other", () => {
  const comments = renderGoWrapper(template, PARTS).match(/^ *#.*$/gm);
  expect(comments).toEqual(["#!/bin/sh", expect.stringContaining("go-accel")]);
});

test("a template with an unknown place is refused", () => {
  expect(() => renderGoWrapper("#!/bin/sh\n_ga_x=@CLOCKS@\n", PARTS)).toThrow("@CLOCKS@");
});

test("the wrapper exports nothing but what perl takes away, and names all that it sets", () => {
  const text = renderGoWrapper(template, PARTS);
  const exported = [...text.matchAll(/^\s*export (.*)$/gm)].map(([, what]) => what);
  expect(exported).toEqual(["PERL_BADLANG=0"]);
  expect(text).toContain("delete $ENV{PERL_BADLANG};");
  const names = [...text.matchAll(/(?:^|[\s;])([A-Za-z_]\w*)=/gm)].map(([, name]) => name);
  const own = names.filter((name) => !name?.startsWith("_ga_"));
  expect(new Set(own)).toEqual(new Set(["PATH", "PERL_BADLANG", "GOENV"]));
});

test("without settings of ours nothing is replaced", () => {
  const text = renderGoWrapper(template, PARTS);
  expect(text).toContain("_ga_settings=''\n");
  expect(text).not.toMatch(/\bGOPROXY=/);
});

test("a variable that outranks a setting is replaced if it has its value, in whole", () => {
  const text = renderGoWrapper(template, {
    ...PARTS,
    settings: { ...SETTINGS, replaced: [PROXY] },
  });
  expect(text).toContain(
    `case \${#GOPROXY}:\${GOPROXY-} in 40:'https://'*'@mirror.example.com,direct')` +
      ` GOPROXY='http://127.0.0.1:20000/it'\\''s|direct' _ga_given="$_ga_given GOPROXY" ;; esac`,
  );
});

test("a variable of which only a part is ours gets that part at its end", () => {
  const flags = { name: "GOFLAGS", value: ["-v"], length: 2, isAdded: true, text: " -p=2" };
  const settings = { ...SETTINGS, replaced: [PROXY, flags] };
  expect(renderGoWrapper(template, { ...PARTS, settings })).toContain(
    `; case \${#GOFLAGS}:\${GOFLAGS-} in 2:'-v') GOFLAGS="$GOFLAGS"' -p=2' `,
  );
});

test("a name that is none of a variable is refused", () => {
  const settings = { ...SETTINGS, replaced: [{ ...PROXY, name: "A B" }] };
  expect(() => renderGoWrapper(template, { ...PARTS, settings })).toThrow("A B");
});

test("go env gets GOENV as it is without us", () => {
  const render = (goEnv: string | undefined) =>
    renderGoWrapper(template, { ...PARTS, settings: { ...SETTINGS, goEnv } });
  expect(render(undefined)).toContain("\n    unset GOENV\n");
  expect(render("it's")).toContain("\n    GOENV='it'\\''s'\n");
  expect(render("off")).toContain("\n    GOENV=off _ga_mirrored=''\n");
});

test.each([
  [
    "no process for the clock on Linux",
    "uptime=3.14\ndate=/bin/date\nnow=17\n",
    { kind: "uptime" },
  ],
  [
    "nanoseconds where date has them",
    "date=/bin/date\nnow=1700000000123456789\n",
    { kind: "date", program: "/bin/date", nanoseconds: true },
  ],
  [
    "seconds where it has not",
    "date=/bin/date\nnow=1700000000N\n",
    { kind: "date", program: "/bin/date", nanoseconds: false },
  ],
])("parseWrapperTools() takes %s", (_, output, clock) => {
  expect(parseWrapperTools(output, LINUX).clock).toEqual(clock);
});

test("parseWrapperTools() prefers dash, and perl with its system call", () => {
  const all = "dash=/bin/dash\nuptime=1\nsetpriv=/bin/setpriv\nperl=/bin/perl\nenv=/bin/env\n";
  expect(parseWrapperTools(all, LINUX)).toEqual({
    shell: "/bin/dash",
    clock: { kind: "uptime" },
    starter: { kind: "perl", program: "/bin/perl", prctl: 157 },
    setpriv: undefined,
  });
  expect(parseWrapperTools(all, { platform: "linux", arch: "ppc64" })).toMatchObject({
    starter: { kind: "perl", prctl: undefined },
    setpriv: "/bin/setpriv",
  });
  expect(parseWrapperTools(all.replace(/perl=.*\n/, ""), LINUX)).toMatchObject({
    starter: { kind: "env", program: "/bin/env" },
    setpriv: "/bin/setpriv",
  });
});

test("parseWrapperTools() takes a function or alias for no program", () => {
  expect(parseWrapperTools("dash=alias dash\nperl=perl\nuptime=1\n", LINUX)).toMatchObject({
    shell: "/bin/sh",
    starter: undefined,
  });
});

test("parseWrapperTools() throws where there is no clock", () => {
  expect(() => parseWrapperTools("perl=/bin/perl\n", LINUX)).toThrow("no clock");
});
