export const id = 912;
export const ids = [912];
export const modules = {

/***/ 79242:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ DIAGNOSES)
});

;// CONCATENATED MODULE: ./src/doctor/findings/local-diagnoses.ts
/** What is found without asking any server: the go command, its settings, files, folders, caches. */
const LOCAL_DIAGNOSES = {
    "go-missing": {
        check: "go",
        level: "problem",
        title: "There is no go command",
        cause: "No folder of PATH has a program named go.",
        remedy: "Install Go, and put its folder bin on PATH.",
    },
    "go-env-fails": {
        check: "go",
        level: "problem",
        title: "The go command cannot read its own settings",
        cause: "go env fails, and so does every other go command.",
        remedy: "Mend what its message names.",
    },
    "go-checks-flawed": {
        check: "go",
        level: "warning",
        title: "This Go has a known hole in how it checks downloads",
        cause: "A mirror that passes requests on to the checksum database can make it accept forged answers (CVE-2026-56865). It matters here, as a mirror other than go's own default is used.",
        remedy: "Use Go 1.25.13, 1.26.6 or later.",
    },
    "goproxy-no-entries": {
        check: "settings",
        level: "problem",
        title: "GOPROXY has no entries",
        cause: "The list holds only separators. Every download fails before any server is asked.",
        remedy: "Remove the setting, so that go's default holds, or write a list of mirrors.",
    },
    "goproxy-invalid": {
        check: "settings",
        level: "problem",
        title: "GOPROXY has an entry that is not a mirror",
        cause: "An entry must be a URL with http, https or file, or the word direct or off.",
        remedy: "Correct the entry.",
    },
    "goproxy-credentials-in-clear": {
        check: "settings",
        level: "problem",
        title: "GOPROXY has credentials in an http URL",
        cause: "Go refuses to send a user name and password without TLS, on loopback too.",
        remedy: "Use https, or leave the credentials out.",
    },
    "goproxy-entries-ignored": {
        check: "settings",
        level: "warning",
        title: "Entries of GOPROXY are never used",
        cause: "Go reads the list only up to the word direct or off.",
        remedy: "Put the mirrors before that word, or remove them.",
    },
    "setting-overridden": {
        check: "settings",
        level: "warning",
        title: "The environment hides a setting of go env -w",
        cause: "A variable of the environment outranks the file of go env -w, which says something else.",
        remedy: "Keep one of both.",
    },
    "setting-line-ignored": {
        check: "settings",
        level: "warning",
        title: "The file of go env -w has a line that go ignores",
        cause: "Each line must be NAME=value. Go passes over any other line in silence.",
        remedy: "Write the setting with go env -w.",
    },
    "setting-quoted": {
        check: "settings",
        level: "problem",
        title: "The file of go env -w has a value in quotes",
        cause: "No shell reads this file, so the quotes are part of the value.",
        remedy: "Write the value again with go env -w.",
    },
    "setting-without-effect": {
        check: "settings",
        level: "warning",
        title: "A variable that go does not know",
        cause: "Go has no setting of this name, so the variable does nothing.",
        remedy: "Use the setting that was meant.",
    },
    "modules-off": {
        check: "settings",
        level: "problem",
        title: "Modules are turned off",
        cause: "GO111MODULE=off makes go ignore go.mod and look for packages in GOPATH.",
        remedy: "Remove the setting.",
    },
    "goflags-invalid": {
        check: "settings",
        level: "problem",
        title: "GOFLAGS cannot be read",
        cause: "It holds flags separated by spaces, each with a leading hyphen. A quote must end.",
        remedy: "Correct it. Every go command fails until then.",
    },
    "goflags-mod-vendor": {
        check: "settings",
        level: "problem",
        title: "GOFLAGS asks for a vendor folder that is not there",
        cause: "With -mod=vendor go takes all dependencies from vendor, and downloads none.",
        remedy: "Remove the flag, or make the folder.",
    },
    "go-too-old": {
        check: "settings",
        level: "problem",
        title: "Go is older than go.mod asks for",
        cause: "GOTOOLCHAIN does not let go change to a newer version, as after many set-up steps.",
        remedy: "Install the newer Go, or let go change to it.",
    },
    "toolchain-private": {
        check: "settings",
        level: "problem",
        title: "A private pattern keeps go from downloading a toolchain",
        cause: "go.mod asks for a newer Go, which go downloads as the module golang.org/toolchain from a mirror. A pattern of GOPRIVATE or GONOPROXY covers that path.",
        remedy: "Make the pattern narrower.",
    },
    "toolchain-unverified": {
        check: "settings",
        level: "problem",
        title: "A toolchain cannot be checked",
        cause: "go.mod asks for a newer Go. Go checks each toolchain against the checksum database, which GOSUMDB=off turns off.",
        remedy: "Turn the checksum database on, or install the newer Go.",
    },
    "gosumdb-invalid": {
        check: "settings",
        level: "problem",
        title: "GOSUMDB names no checksum database",
        cause: "It must be off, the name of a known database, or a name with its public key.",
        remedy: "Remove the setting, so that go's default holds.",
    },
    "private-pattern-invalid": {
        check: "settings",
        level: "warning",
        title: "A private pattern matches nothing",
        cause: "Patterns are beginnings of module paths, separated by commas, without a scheme or spaces.",
        remedy: "Write the path alone.",
    },
    "go-mod-invalid": {
        check: "files",
        level: "problem",
        title: "go.mod cannot be read",
        cause: "The file does not follow its syntax.",
        remedy: "Correct the line.",
    },
    "go-sum-conflict": {
        check: "files",
        level: "problem",
        title: "go.sum has the marks of a merge conflict",
        cause: "A merge left both sides in the file. Each go command that loads modules fails.",
        remedy: "Remove the marks and keep the lines of both sides; then tidy.",
    },
    "go-sum-invalid": {
        check: "files",
        level: "problem",
        title: "go.sum cannot be read",
        cause: "Each line must have a module, a version and a hash.",
        remedy: "Remove the line; then tidy.",
    },
    "go-sum-missing": {
        check: "files",
        level: "problem",
        title: "There is no go.sum",
        cause: "go.mod has dependencies, and go builds only what go.sum has hashes for.",
        remedy: "Make the file, and commit it.",
    },
    "go-sum-incomplete": {
        check: "files",
        level: "problem",
        title: "go.sum lacks a dependency of go.mod",
        cause: "go.mod was changed and go.sum was not. Go changes neither of them during a build.",
        remedy: "Tidy, and commit both files.",
    },
    "module-cache-damaged": {
        check: "files",
        level: "problem",
        title: "The module cache has a damaged module",
        cause: "A file in it is not a zip, or its recorded hash is not the one in go.sum: a download that was cut, an error page that was kept, or a cache of another project.",
        remedy: "Remove the module's files; go downloads them again.",
    },
    "disk-full": {
        check: "disk",
        level: "problem",
        title: "A disk is full",
        cause: "Downloads and builds end with: no space left on device.",
        remedy: "Free space, or move the folder to another disk.",
    },
    "disk-nearly-full": {
        check: "disk",
        level: "warning",
        title: "A disk is nearly full",
        cause: "A large build or download may fill the rest.",
        remedy: "Free space, or move the folder to another disk.",
    },
    "inodes-exhausted": {
        check: "disk",
        level: "problem",
        title: "A disk can hold no more files",
        cause: "All inodes are used, although there may be free space. The message is the same: no space left on device.",
        remedy: "Remove files. The module cache has hundreds of thousands of small ones.",
    },
    "folder-read-only": {
        check: "disk",
        level: "problem",
        title: "A folder is on a disk that cannot be written",
        cause: "The disk is mounted read-only, as in some containers.",
        remedy: "Mount it for writing, or set the folder to another one.",
    },
    "folder-not-writable": {
        check: "disk",
        level: "problem",
        title: "A folder cannot be written",
        cause: "It belongs to another user. Often a container that ran as root has made it.",
        remedy: "Give it to the user who runs go.",
    },
    "names-differ-in-case": {
        check: "disk",
        level: "warning",
        title: "Files of the checkout have the same name on this disk",
        cause: "The disk takes upper and lower case for the same, and git tracks both spellings.",
        remedy: "Rename one of them.",
    },
    "netrc-unreadable": {
        check: "credentials",
        level: "problem",
        title: "The netrc file cannot be read",
        cause: "Go reads credentials from it and goes on without them, so private servers answer 401.",
        remedy: "Give the file to the user who runs go.",
    },
    "netrc-open": {
        check: "credentials",
        level: "warning",
        title: "Other users can read the netrc file",
        cause: "It holds passwords, and its mode lets other users of the machine read them.",
        remedy: "Let only its owner read it.",
    },
    "netrc-machine-url": {
        check: "credentials",
        level: "warning",
        title: "A machine of the netrc file is written as a URL",
        cause: "Go compares the name with the host alone, so these credentials are never used.",
        remedy: "Write the host, with its port if the URL has one.",
    },
    "goauth-invalid": {
        check: "credentials",
        level: "problem",
        title: "GOAUTH cannot be read",
        cause: "It holds commands separated by semicolons, none of them empty. off stands alone, and git needs an absolute folder. Go stops at anything else as soon as a server wants credentials.",
        remedy: "Correct it.",
    },
    "goauth-fails": {
        check: "credentials",
        level: "problem",
        title: "A command of GOAUTH fails",
        cause: "Go runs it for credentials before it asks a server.",
        remedy: "Run it by hand, and mend what it says.",
    },
    "goauth-output": {
        check: "credentials",
        level: "problem",
        title: "A command of GOAUTH prints something else than credentials",
        cause: "It must print URLs one per line, an empty line, headers, and an empty line. Go refuses anything else.",
        remedy: "Run it by hand, and compare with go help goauth.",
    },
    "two-restorers": {
        check: "caches",
        level: "warning",
        title: "Two actions restore the same folders",
        cause: "A job uses go-accel, and another action restores Go's caches too. Both cost time.",
        remedy: "Set cache: false on the set-up action, or remove the step of the other cache.",
    },
};

;// CONCATENATED MODULE: ./src/doctor/findings/log-diagnoses.ts
/** What no check looks for, and what go commands say of it. */
const LOG_DIAGNOSES = {
    "version-unknown": {
        check: "log",
        level: "problem",
        title: "Nobody has a version of a module",
        cause: "It is not tagged, not yet mirrored, or its path is written in another case. A mirror may remember for up to half an hour that there was none.",
        remedy: "Check the tag and the path. If both are right, wait, or ask the origin once.",
    },
    "module-gone": {
        check: "log",
        level: "problem",
        title: "A public server cannot see a module",
        cause: "It answered 410: for the public mirror and the public checksum database it is private.",
        remedy: "Name it in GOPRIVATE, so that go asks its origin and no public server.",
    },
    "origin-too-slow": {
        check: "log",
        level: "problem",
        title: "A mirror gave up on the origin of a module",
        cause: "The origin is slow, or the repository is large. The mirror may still go on fetching.",
        remedy: "Try again later, or use a mirror of your own.",
    },
    "stream-reset": {
        check: "log",
        level: "problem",
        title: "A mirror broke off an answer",
        cause: "It reset the HTTP/2 stream in the middle. Go does not try again.",
        remedy: "Try again, or let go-accel's sidecar do it: it resumes such answers.",
    },
    "module-too-large": {
        check: "log",
        level: "problem",
        title: "A module is larger than go takes",
        cause: "Go takes zips of up to 500 MiB.",
        remedy: "Ask its authors to leave files out, or vendor what you need of it.",
    },
    "go-mod-untidy": {
        check: "log",
        level: "problem",
        title: "go.mod or go.sum is not up to date",
        cause: "The code and go.mod do not agree, and go changes neither file during a build.",
        remedy: "Tidy, and commit both files.",
    },
    "toolchain-unavailable": {
        check: "log",
        level: "problem",
        title: "A toolchain cannot be downloaded",
        cause: "The version has no third number, no mirror has it for this platform, or a private pattern covers golang.org.",
        remedy: "Write a version that exists, such as 1.26.0, and look at GOPRIVATE.",
    },
    "toolchain-line": {
        check: "log",
        level: "problem",
        title: "A toolchain line names a language version",
        cause: "There is no release of that name: since 1.21 the first one ends in .0.",
        remedy: "Add .0 to the version.",
    },
    "toolchain-not-on-path": {
        check: "log",
        level: "problem",
        title: "PATH has no toolchain of the wanted version",
        cause: "GOTOOLCHAIN ends in +path, so go looks on PATH and downloads none.",
        remedy: "Install that version, or let go download it.",
    },
    "covdata-missing": {
        check: "log",
        level: "problem",
        title: "Coverage needs a tool that a switched toolchain lacks",
        cause: "Since Go 1.25 the tool covdata is built on demand, which fails in a toolchain that go itself changed to (golang/go#75031). The tests may have passed.",
        remedy: "Install the version that go.mod asks for, so that go need not change to it.",
    },
    "downloads-off": {
        check: "log",
        level: "problem",
        title: "A module is missing, and downloads are off",
        cause: "GOPROXY=off, and the module cache does not have the module.",
        remedy: "Turn downloads on for one step, or restore the module cache before.",
    },
    "private-without-direct": {
        check: "log",
        level: "problem",
        title: "Nobody may be asked for a private module",
        cause: "A private pattern keeps it from the mirrors, and the list does not end with direct.",
        remedy: "Add direct to GOPROXY, or make the pattern narrower.",
    },
    "git-credentials": {
        check: "log",
        level: "problem",
        title: "git has no credentials for a private module",
        cause: "Go asks the origin with git, which may not ask for a password here.",
        remedy: "Give git credentials, or use a mirror that has them.",
    },
    "git-ssh": {
        check: "log",
        level: "problem",
        title: "ssh refuses the way to a private module",
        cause: "There is no key that the origin accepts, or its host key is not known here.",
        remedy: "Add the key to the agent and the host to known_hosts, or use https.",
    },
    "import-path-unknown": {
        check: "log",
        level: "problem",
        title: "An import path leads to no repository",
        cause: "Its host does not answer, wants a login, or does not say where the repository is.",
        remedy: "Correct the path, or take the module from a mirror.",
    },
    "vcs-disallowed": {
        check: "log",
        level: "problem",
        title: "GOVCS forbids the version control of a module",
        cause: "By default go uses git and hg for public modules, and nothing else.",
        remedy: "Allow it in GOVCS, or take the module from a mirror.",
    },
    "module-path-differs": {
        check: "log",
        level: "problem",
        title: "A module calls itself by another path",
        cause: "It is a fork, was renamed, or is required in another case.",
        remedy: "Require it by its own path, or replace that path with this one.",
    },
    "import-ambiguous": {
        check: "log",
        level: "problem",
        title: "Two modules have the same package",
        cause: "A module was split, and an old version that still has the package is required too.",
        remedy: "Raise or exclude the older one, and tidy.",
    },
    "vendor-inconsistent": {
        check: "log",
        level: "problem",
        title: "The vendor folder does not agree with go.mod",
        cause: "go.mod was changed and the folder was not.",
        remedy: "Make the folder again, and commit it.",
    },
    "go-mod-missing": {
        check: "log",
        level: "problem",
        title: "There is no go.mod where the command runs",
        cause: "It runs in another folder, or before the checkout.",
        remedy: "Change to the folder of the module, or move the step behind the checkout.",
    },
    "names-collide": {
        check: "log",
        level: "problem",
        title: "Two names differ in case only",
        cause: "Imports or files have two spellings, which go refuses on every disk.",
        remedy: "Use one spelling. For a dependency, take a version that does.",
    },
};

;// CONCATENATED MODULE: ./src/doctor/findings/network-diagnoses.ts
/** What the way to a server can have, up to its first answer. */
const NETWORK_DIAGNOSES = {
    "dns-no-host": {
        check: "network",
        level: "problem",
        title: "The name of a server is not known",
        cause: "No name server knows it: a typing error, a VPN that is off, or a name of another network.",
        remedy: "Correct the name in the setting, or connect to the network that knows it.",
    },
    "dns-fails": {
        check: "network",
        level: "problem",
        title: "Names cannot be looked up",
        cause: "The name server does not answer, or answers with a failure.",
        remedy: "Mend the resolver of the machine or container, or use another one.",
    },
    "tcp-refused": {
        check: "network",
        level: "problem",
        title: "A server refuses connections",
        cause: "Nothing listens on the port: the server is not running, or the port is wrong.",
        remedy: "Start the server, or correct the port.",
    },
    "tcp-timeout": {
        check: "network",
        level: "problem",
        title: "A server does not answer a connection",
        cause: "Packets are dropped on the way: a firewall, a VPN that is off, or a wrong address.",
        remedy: "Open the way, or put a bar (|) before the next mirror of the list, so that go asks that one.",
    },
    "tcp-unreachable": {
        check: "network",
        level: "problem",
        title: "There is no way to a server",
        cause: "The network has no route to its address, or the machine has no network.",
        remedy: "Mend the route or the network of the machine or container.",
    },
    "tcp-broken": {
        check: "network",
        level: "problem",
        title: "A connection breaks at once",
        cause: "Something on the way resets it, such as a firewall or a load balancer without servers.",
        remedy: "Ask those who run the network, with the time of the try.",
    },
    "proxy-invalid": {
        check: "network",
        level: "problem",
        title: "The address of the HTTP proxy cannot be read",
        cause: "It must be a URL, or a host and a port.",
        remedy: "Correct the variable.",
    },
    "proxy-unreachable": {
        check: "network",
        level: "problem",
        title: "The HTTP proxy cannot be reached",
        cause: "A variable names a proxy for this server, and no connection to the proxy comes about.",
        remedy: "Correct the variable, or name the server in NO_PROXY if it needs no proxy.",
    },
    "proxy-auth": {
        check: "network",
        level: "problem",
        title: "The HTTP proxy wants credentials",
        cause: "It answered 407: none were sent, or it refused them.",
        remedy: "Put user and password into the URL of the proxy, or name the server in NO_PROXY.",
    },
    "proxy-refuses": {
        check: "network",
        level: "problem",
        title: "The HTTP proxy does not connect to a server",
        cause: "Its rules forbid the server, or it cannot reach it itself.",
        remedy: "Let it pass the server, or name the server in NO_PROXY if it needs no proxy.",
    },
    "goproxy-no-scheme": {
        check: "network",
        level: "problem",
        title: "An entry of GOPROXY without a scheme is taken for https",
        cause: "Go puts https:// before an entry without a scheme, and this server does not speak TLS.",
        remedy: "Write http:// before it.",
    },
    "tls-plain-http": {
        check: "network",
        level: "problem",
        title: "A server does not speak TLS",
        cause: "The URL says https, and the server answers in plain HTTP or in something else.",
        remedy: "Write http:// in the setting, or turn TLS on at the server.",
    },
    "tls-expired": {
        check: "network",
        level: "problem",
        title: "The certificate of a server has expired",
        cause: "It was not renewed in time.",
        remedy: "Renew it.",
    },
    "tls-not-yet-valid": {
        check: "network",
        level: "problem",
        title: "The certificate of a server is not valid yet",
        cause: "Its time begins later than now.",
        remedy: "Use a certificate that is valid now.",
    },
    "tls-unknown-authority": {
        check: "network",
        level: "problem",
        title: "The certificate of a server is from an authority that go does not trust",
        cause: "A private authority has signed it, and the machine does not know that authority.",
        remedy: "Add the authority to those of the system, or name its file in SSL_CERT_FILE. GOINSECURE does not help: it is not for mirrors.",
    },
    "tls-intercepted": {
        check: "network",
        level: "problem",
        title: "A device on the way reads TLS",
        cause: "The certificate is not the server's own: a filter of the network has made it.",
        remedy: "Add the authority of that filter to those of the system, or let it pass the server unread.",
    },
    "tls-wrong-name": {
        check: "network",
        level: "problem",
        title: "The certificate of a server is for another name",
        cause: "The name in the setting is not one of those in the certificate.",
        remedy: "Use one of those names, or a certificate with this name.",
    },
    "tls-fails": {
        check: "network",
        level: "problem",
        title: "No TLS connection comes about",
        cause: "The two sides find no common version or method, or the connection breaks or stalls.",
        remedy: "Look at the server's side, or at what is between.",
    },
    "clock-wrong": {
        check: "network",
        level: "problem",
        title: "The clock of the machine is wrong",
        cause: "Servers name another time. Certificates then seem expired, or not valid yet.",
        remedy: "Set the clock.",
    },
};

;// CONCATENATED MODULE: ./src/doctor/findings/server-diagnoses.ts
/** What the answers of servers can have. */
const SERVER_DIAGNOSES = {
    "mirror-unauthorized": {
        check: "mirrors",
        level: "problem",
        title: "A mirror wants credentials",
        cause: "It answered 401: go has no credentials for this host, or the mirror refused them.",
        remedy: "Put a line for the host into the netrc file, or correct the one that is there.",
    },
    "netrc-port": {
        check: "mirrors",
        level: "problem",
        title: "The netrc file names a mirror without its port",
        cause: "If a URL has a port, go looks for a machine with that port. The mirror answered 401.",
        remedy: "Write the host with its port.",
    },
    "credentials-in-clear": {
        check: "mirrors",
        level: "problem",
        title: "Go sends no credentials over http",
        cause: "The netrc file has credentials for the mirror, which answered 401, but its URL says http.",
        remedy: "Use https.",
    },
    "mirror-forbidden": {
        check: "mirrors",
        level: "problem",
        title: "A mirror refuses a module",
        cause: "It answered 403: a rule about modules, an address that it does not serve, or credentials without the right.",
        remedy: "Ask those who run the mirror for the module, or put a bar (|) before the next mirror of the list.",
    },
    "mirror-throttles": {
        check: "mirrors",
        level: "problem",
        title: "A mirror asks for fewer requests",
        cause: "It limits how many requests it takes from one address or user.",
        remedy: "Run fewer jobs at once, keep modules in a cache, or use a mirror of your own.",
    },
    "mirror-error": {
        check: "mirrors",
        level: "problem",
        title: "A mirror fails",
        cause: "It answered with a status of 500 or more: the mirror, or what is behind it, is broken.",
        remedy: "Put a bar (|) before the next mirror of the list, and tell those who run this one.",
    },
    "mirror-status": {
        check: "mirrors",
        level: "problem",
        title: "A mirror answers with a status that go does not take",
        cause: "Go takes 200, redirects, 404 and 410. Any other status ends the download.",
        remedy: "Check the path in the setting, and tell those who run the mirror.",
    },
    "mirror-redirects": {
        check: "mirrors",
        level: "problem",
        title: "A mirror redirects in a way that go does not follow",
        cause: "Go follows ten redirects, and none from https to http.",
        remedy: "Mend the redirect, or write its target into the setting.",
    },
    "mirror-no-mirror": {
        check: "mirrors",
        level: "problem",
        title: "A server answers with a web page",
        cause: "The path of the setting is not that of the module repository, or a login page or captive portal stands in between.",
        remedy: "Correct the path, or log in to the network.",
    },
    "mirror-invalid-answer": {
        check: "mirrors",
        level: "problem",
        title: "A mirror sends what is no module",
        cause: "What it sent does not have the form that go expects.",
        remedy: "Take the mirror out of the list, and tell those who run it.",
    },
    "mirror-wrong-hash": {
        check: "mirrors",
        level: "problem",
        title: "A mirror sends other bytes than go.sum names",
        cause: "It packs modules again, has a version that was moved later, or was tampered with.",
        remedy: "Take the mirror out of the list. Do not delete go.sum: it is right if another mirror agrees with it.",
    },
    "mirror-cut": {
        check: "mirrors",
        level: "problem",
        title: "A mirror sends less than it announced",
        cause: "The mirror, or a proxy in between, ends answers too early.",
        remedy: "Put a bar (|) before the next mirror of the list, and tell those who run this one.",
    },
    "mirror-stalls": {
        check: "mirrors",
        level: "problem",
        title: "A mirror takes a request and does not answer",
        cause: "The connection is there, but no answer comes. Go itself would wait without an end.",
        remedy: "Take the mirror out of the list, or let go-accel's sidecar ask the next one in time.",
    },
    "mirror-slow": {
        check: "mirrors",
        level: "warning",
        title: "A mirror answers slowly",
        cause: "It takes long to begin an answer: it is far away, busy, or fetches each module first.",
        remedy: "Use a nearer mirror, or keep modules in a cache.",
    },
    "mirror-slow-download": {
        check: "mirrors",
        level: "warning",
        title: "A mirror sends slowly",
        cause: "The way is narrow, or something limits the rate.",
        remedy: "Use a nearer mirror, or keep modules in a cache.",
    },
    "module-not-found": {
        check: "mirrors",
        level: "problem",
        title: "No mirror has a module of go.sum",
        cause: "Each entry of the list answered 404 or 410, and the list does not end with direct.",
        remedy: "Add a mirror that has it, or direct.",
    },
    "sumdb-unreachable": {
        check: "sumdb",
        level: "warning",
        title: "The checksum database cannot be reached",
        cause: "No mirror passes requests on to it, and the database itself does not answer. Builds with a complete go.sum work; go get and go install of a version do not.",
        remedy: "Use a mirror that passes requests on to the database, or open the way to it.",
    },
    "sumdb-sticky": {
        check: "sumdb",
        level: "problem",
        title: "A mirror says that it has the checksum database, and fails",
        cause: "Go asks the first mirror that answers 200 to /supported, and then no other one, whatever follows.",
        remedy: "Let the mirror answer 404 to /supported, or put another mirror first.",
    },
    "sumdb-refused": {
        check: "sumdb",
        level: "problem",
        title: "A mirror answers wrongly whether it has the checksum database",
        cause: "To /supported it must answer 200, 404 or 410. After anything else go gives up.",
        remedy: "Let the mirror answer 404, or put a bar (|) after it in the list.",
    },
    "sumdb-invalid": {
        check: "sumdb",
        level: "problem",
        title: "An answer of the checksum database is not valid",
        cause: "Its signature or proof is wrong, or it has another hash than go.sum: a proxy with old or partial data, or tampering.",
        remedy: "Do not turn the check off. Use another mirror for the database.",
    },
    "private-leak": {
        check: "private",
        level: "warning",
        title: "The names of private modules go to a public mirror",
        cause: "The first mirror of the list is go's public default, and no pattern keeps them from it.",
        remedy: "Name them in GOPRIVATE.",
    },
};

;// CONCATENATED MODULE: ./src/doctor/findings/catalogue.ts




const ALL = {
    ...LOCAL_DIAGNOSES,
    ...NETWORK_DIAGNOSES,
    ...SERVER_DIAGNOSES,
    ...LOG_DIAGNOSES,
};
/** What each ID stands for. `docs/doctor.md` has a heading for each (npm run docs). */
const DIAGNOSES = ALL;


/***/ }),

/***/ 66959:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findUpward)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(251);


/** A file of this name in the folder, or in the nearest folder above it; undefined if there is none. */
async function findUpward(dir, name) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_0___default().join(dir, name);
    if (await (0,_fs_js__WEBPACK_IMPORTED_MODULE_1__/* .pathExists */ .s0)(file))
        return file;
    const parent = node_path__WEBPACK_IMPORTED_MODULE_0___default().dirname(dir);
    return parent === dir ? undefined : findUpward(parent, name);
}


/***/ })

};
