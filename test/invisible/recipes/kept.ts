import type { Scenario } from "../../support/invisible/recipe.ts";

/** The file `kept/page` is what a browser has: its time is the Last-Modified of the page. */
const SERVES_FILES = `import http.server, os, threading, urllib.error, urllib.request
from email.utils import formatdate, parsedate_to_datetime

class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass

os.chdir("web")
server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
url = "http://127.0.0.1:%d/index.html" % server.server_address[1]
request = urllib.request.Request(url)
page = "../kept/page"
if os.path.exists(page):
    request.add_header("If-Modified-Since", formatdate(os.stat(page).st_mtime, usegmt=True))
try:
    with urllib.request.urlopen(request) as answer:
        os.makedirs("../kept", exist_ok=True)
        open(page, "w").close()
        time = parsedate_to_datetime(answer.headers["Last-Modified"]).timestamp()
        os.utime(page, (time, time))
        print("a browser shows", answer.read().decode())
except urllib.error.HTTPError as answer:
    print("a browser shows what it had:", answer.code)
`;

const MAGEFILE = `//go:build mage

package main

import (
	"os"
	"os/exec"
)

// A target is built if its source is newer, as the target package of mage decides.
func main() {
	built, err := os.Stat("kept/mage-app")
	source, _ := os.Stat("app/main.go")
	if err == nil && built.ModTime().After(source.ModTime()) {
		println("mage: up to date")
	} else {
		command := exec.Command("go", "build", "-o", "kept/mage-app", "./app")
		command.Stderr = os.Stderr
		if err := command.Run(); err != nil {
			os.Exit(1)
		}
	}
	out, _ := exec.Command("kept/mage-app").CombinedOutput()
	print(string(out))
}
`;

const STATS_SOURCES = `package stats

import (
	"os"
	"testing"
	"time"
)

// As tests of tools do that look for files of the last days.
func TestSourcesAreRecent(t *testing.T) {
	info, err := os.Stat("stats.go")
	if err != nil {
		t.Fatal(err)
	}
	if age := time.Since(info.ModTime()); age > 24*time.Hour {
		t.Fatalf("stats.go is %d days old", int(age.Hours()/24))
	}
}

func TestHeaderIsNotOlderThanTheProtocol(t *testing.T) {
	read := func(name string) time.Time {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		return info.ModTime()
	}
	if read("stats.go").Sub(read("protocol.txt")) > 24*time.Hour {
		t.Fatal("protocol.txt is much older")
	}
}
`;

/** Outputs and copies that an earlier job made, and tools that trust the times of files. */
export const kept: Scenario = {
  title: "steps that compare times of files with what an earlier job has left",
  files: {
    "go.mod": "module example.com/app\n\ngo 1.21\n",
    "app/main.go": 'package main\n\nfunc main() { println("one") }\n',
    "lib/main.go": 'package main\n\nfunc main() { println("stays") }\n',
    "web/index.html": "version 1\n",
    "web/about.html": "about\n",
    "stats/stats.go": "package stats\n",
    "stats/protocol.txt": "protocol\n",
    "stats/stats_test.go": STATS_SOURCES,
    "magefile.go": MAGEFILE,
    "serve.py": SERVES_FILES,
    ".gitignore": "/kept\n",
    Makefile: [
      "kept/app: app/main.go",
      "\t@mkdir -p kept && go build -o $@ ./app",
      "kept/lib: lib/main.go",
      "\t@mkdir -p kept && go build -buildvcs=false -o $@ ./lib",
      "kept/stamp: app/main.go lib/main.go",
      "\t@mkdir -p kept && cat $^ | grep println > $@",
      "",
    ].join("\n"),
  },
  next: {
    "app/main.go": 'package main\n\nfunc main() { println("two") }\n',
    "web/index.html": "version 2\n",
  },
  kept: ["kept"],
  recipes: [
    {
      title: "make builds a changed source again",
      run: "make -s kept/app && kept/app",
      says: "one\n",
      saysNext: "two\n",
      needs: ["make"],
    },
    {
      title: "make has a program of an unchanged source",
      run: "make -s kept/lib && kept/lib",
      says: "stays\n",
      needs: ["make"],
    },
    {
      title: "make makes a stamp again if one of its sources has changed",
      run: "make -s kept/stamp && cat kept/stamp",
      says: 'println("one")',
      saysNext: 'println("two")',
      needs: ["make"],
    },
    {
      title: "mage builds a changed source again",
      run: "go run -tags mage magefile.go",
      says: "one\n",
      saysNext: "two\n",
    },
    {
      title: "`cp -u` copies a changed file of the same size",
      run: "mkdir -p kept/dest && cp -u web/* kept/dest/ && touch kept/dest/* && cat kept/dest/*",
      says: "about\nversion 1\n",
      saysNext: "about\nversion 2\n",
    },
    {
      title: "`rsync -u` sends a changed file of the same size",
      run: "mkdir -p kept/sync && rsync -a -u web/ kept/sync/ && touch kept/sync/* && cat kept/sync/*",
      says: "about\nversion 1\n",
      saysNext: "about\nversion 2\n",
      needs: ["rsync"],
    },
    {
      title: "a file server sends a changed file to a client that has the one before",
      run: "python3 serve.py",
      says: "a browser shows version 1\n",
      saysNext: "a browser shows version 2\n",
      needs: ["python3"],
    },
    {
      title: "`find -newer` finds a changed file",
      run: [
        "if [ -e kept/marker ]; then",
        "  find app lib web -type f -newer kept/marker | sort | sed -n 's/^app/changed app/p'",
        "fi",
        "touch kept/marker; echo looked",
      ].join("\n"),
      says: "looked\n",
      saysNext: "changed app/main.go\nlooked\n",
    },
    {
      title: "`find -newer` no longer finds a file that has not changed",
      run: [
        "if [ -e kept/other-marker ]; then",
        "  find lib web/about.html -type f -newer kept/other-marker | sort | sed 's/^/newer /'",
        "fi",
        "touch kept/other-marker; echo looked",
      ].join("\n"),
      says: "looked\n",
      saysNext: "newer lib/main.go\nnewer web/about.html\nlooked\n",
      shows: ["fileTimes"],
    },
    {
      title: "a tar of the sources is the same",
      run: [
        "git ls-files -z |",
        "  tar --null --files-from=- --mtime=@0 --sort=name --owner=0 --group=0 -cf - | sha256sum",
      ].join("\n"),
      says: /^[0-9a-f]{64}/,
    },
    {
      title: "no file of a tar of the sources is older than a day",
      run: "git ls-files -z | xargs -0 -I{} find {} -mtime +0 | wc -l",
      says: "0\n",
    },
    {
      title: "a test may look at the times of its sources",
      run: "go test ./stats",
      says: "ok  \texample.com/app/stats",
      shows: ["cachedTests"],
    },
    {
      title: "a test that runs again may look at the times of its sources",
      run: "go test -count=1 ./stats",
      says: "ok  \texample.com/app/stats",
    },
  ],
};
