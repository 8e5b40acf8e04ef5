// Command checksum-database serves the checksum database protocol on a free port of 127.0.0.1,
// for tests: the tree and its signatures are those of golang.org/x/mod.
//
// Standard input is one JSON object, see config. Standard output is one line of JSON with the
// verifier key and the URL. It ends with its standard input, so that it never outlives its test.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"log"
	"net"
	"net/http"
	"os"
	"sync"

	"golang.org/x/mod/module"
	"golang.org/x/mod/sumdb"
	"golang.org/x/mod/sumdb/note"
)

type config struct {
	Name string
	// Seed makes the key: equal seeds make equal keys.
	Seed string
	// Records are what the database can be asked for.
	Records []record
	// Preload says how many of them the tree has from the start, in their order. The others join
	// when they are first looked up.
	Preload int
}

type record struct {
	Path    string
	Version string
	// Lines are those of go.sum.
	Lines string
}

func main() {
	log.SetFlags(0)
	decoder := json.NewDecoder(os.Stdin)
	var config config
	if err := decoder.Decode(&config); err != nil {
		log.Fatal(err)
	}
	seed := bytes.NewReader([]byte(fmt.Sprintf("%-64s", config.Seed)))
	signer, key, err := note.GenerateKey(seed, config.Name)
	if err != nil {
		log.Fatal(err)
	}
	lines := map[module.Version]string{}
	for _, record := range config.Records {
		lines[module.Version{Path: record.Path, Version: record.Version}] = record.Lines
	}
	ops := sumdb.NewTestServer(signer, func(path, version string) ([]byte, error) {
		text, ok := lines[module.Version{Path: path, Version: version}]
		if !ok {
			return nil, fs.ErrNotExist
		}
		return []byte(text), nil
	})
	for _, record := range config.Records[:config.Preload] {
		version := module.Version{Path: record.Path, Version: record.Version}
		if _, err := ops.Lookup(context.Background(), version); err != nil {
			log.Fatal(err)
		}
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	ready := map[string]string{"key": key, "url": "http://" + listener.Addr().String()}
	if err := json.NewEncoder(os.Stdout).Encode(ready); err != nil {
		log.Fatal(err)
	}
	go func() {
		log.Fatal(http.Serve(listener, recordRequests(sumdb.NewServer(ops))))
	}()
	io.Copy(io.Discard, os.Stdin)
}

// recordRequests answers /-/requests with the paths of all other requests so far.
func recordRequests(next http.Handler) http.Handler {
	var mu sync.Mutex
	paths := []string{}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		if r.URL.Path == "/-/requests" {
			json.NewEncoder(w).Encode(paths)
			return
		}
		paths = append(paths, r.URL.Path)
		next.ServeHTTP(w, r)
	})
}
