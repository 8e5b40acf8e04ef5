// Command oracle says what golang.org/x/mod makes of names, files and archives: it reads questions
// as JSON from stdin and writes the answers, in the same order, to stdout.
package main

import (
	"archive/zip"
	"encoding/json"
	"os"
	"path/filepath"
	"unicode"
	"unicode/utf8"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"
	"golang.org/x/mod/sumdb/dirhash"
	modzip "golang.org/x/mod/zip"
)

type questions struct {
	Names []string // to be escaped, and to be taken for escaped ones
	Mods  []string
	Works []string
	Zips  []string // files

	Contents [][]entry // of archives of example.com/a@v1.0.0
	Alphabet bool
}

type entry struct {
	Name string
	Size uint64
}

type nameAnswer struct {
	Path, Version                   *string // escaped; absent for what is none
	UnescapedPath, UnescapedVersion *string
	Canonical                       bool
	Pseudo                          bool
}

type requirement struct {
	Path, Version string
	Indirect      bool
}

type fileAnswer struct {
	Error     string // empty for a valid file, the only one that has more
	Module    string
	Go        string
	Toolchain string
	Require   []requirement
	Replace   []modfile.Replace
	Exclude   []module.Version
	Retract   [][2]string
	Tool      []string
	Ignore    []string
	Godebug   [][2]string
	Use       []string
}

type zipAnswer struct {
	H1 *string
}

type alphabet struct {
	Valid [][2]rune // ranges of what may be in the name of a file
	Folds [][2]rune // each with another character that stands for it and all that differ in case
}

func main() {
	var asked questions
	if err := json.NewDecoder(os.Stdin).Decode(&asked); err != nil {
		panic(err)
	}
	answers := struct {
		Names []nameAnswer
		Mods  []fileAnswer
		Works []fileAnswer
		Zips  []zipAnswer

		Contents []string // what is wrong with each archive; empty for nothing
		Alphabet *alphabet
	}{}
	for _, name := range asked.Names {
		answers.Names = append(answers.Names, readName(name))
	}
	for _, text := range asked.Mods {
		answers.Mods = append(answers.Mods, readMod(text))
	}
	for _, text := range asked.Works {
		answers.Works = append(answers.Works, readWork(text))
	}
	for _, file := range asked.Zips {
		h1, err := dirhash.HashZip(file, dirhash.DefaultHash)
		answers.Zips = append(answers.Zips, zipAnswer{H1: unless(err, h1)})
	}
	for _, entries := range asked.Contents {
		answers.Contents = append(answers.Contents, checkZip(entries))
	}
	if asked.Alphabet {
		answers.Alphabet = readAlphabet()
	}
	if err := json.NewEncoder(os.Stdout).Encode(answers); err != nil {
		panic(err)
	}
}

func unless(err error, text string) *string {
	if err != nil {
		return nil
	}
	return &text
}

func readName(name string) nameAnswer {
	path, pathErr := module.EscapePath(name)
	version, versionErr := module.EscapeVersion(name)
	unescapedPath, unescapedPathErr := module.UnescapePath(name)
	unescapedVersion, unescapedVersionErr := module.UnescapeVersion(name)
	return nameAnswer{
		Path:             unless(pathErr, path),
		Version:          unless(versionErr, version),
		UnescapedPath:    unless(unescapedPathErr, unescapedPath),
		UnescapedVersion: unless(unescapedVersionErr, unescapedVersion),
		Canonical:        name != "" && module.CanonicalVersion(name) == name,
		Pseudo:           module.IsPseudoVersion(name),
	}
}

// checkZip makes an archive that has a directory and no content.
func checkZip(entries []entry) string {
	dir, err := os.MkdirTemp("", "go-oracle-")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	name := filepath.Join(dir, "a.zip")
	file, err := os.Create(name)
	if err != nil {
		panic(err)
	}
	writer := zip.NewWriter(file)
	for _, each := range entries {
		header := &zip.FileHeader{Name: each.Name, UncompressedSize64: each.Size}
		if _, err := writer.CreateRaw(header); err != nil {
			panic(err)
		}
	}
	if err := writer.Close(); err != nil {
		panic(err)
	}
	if err := file.Close(); err != nil {
		panic(err)
	}
	if _, err := modzip.CheckZip(module.Version{Path: "example.com/a", Version: "v1.0.0"}, name); err != nil {
		return err.Error()
	}
	return ""
}

func readAlphabet() *alphabet {
	answer := &alphabet{}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if r == '/' || !utf8.ValidRune(r) || module.CheckFilePath("x"+string(r)+"x") != nil {
			continue
		}
		if last := len(answer.Valid) - 1; last >= 0 && answer.Valid[last][1] == r-1 {
			answer.Valid[last][1] = r
		} else {
			answer.Valid = append(answer.Valid, [2]rune{r, r})
		}
		if least := leastFold(r); least != r {
			answer.Folds = append(answer.Folds, [2]rune{r, least})
		}
	}
	return answer
}

func leastFold(r rune) rune {
	least := r
	for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
		least = min(least, other)
	}
	return least
}

func readMod(text string) fileAnswer {
	file, err := modfile.Parse("go.mod", []byte(text), nil)
	if err != nil {
		return fileAnswer{Error: err.Error()}
	}
	answer := fileAnswer{}
	if file.Module != nil {
		answer.Module = file.Module.Mod.Path
	}
	answer.addCommon(file.Go, file.Toolchain, file.Replace, file.Godebug)
	for _, each := range file.Require {
		answer.Require = append(answer.Require, requirement{each.Mod.Path, each.Mod.Version, each.Indirect})
	}
	for _, each := range file.Exclude {
		answer.Exclude = append(answer.Exclude, each.Mod)
	}
	for _, each := range file.Retract {
		answer.Retract = append(answer.Retract, [2]string{each.Low, each.High})
	}
	for _, each := range file.Tool {
		answer.Tool = append(answer.Tool, each.Path)
	}
	for _, each := range file.Ignore {
		answer.Ignore = append(answer.Ignore, each.Path)
	}
	return answer
}

func readWork(text string) fileAnswer {
	file, err := modfile.ParseWork("go.work", []byte(text), nil)
	if err != nil {
		return fileAnswer{Error: err.Error()}
	}
	answer := fileAnswer{}
	answer.addCommon(file.Go, file.Toolchain, file.Replace, file.Godebug)
	for _, each := range file.Use {
		answer.Use = append(answer.Use, each.Path)
	}
	return answer
}

func (a *fileAnswer) addCommon(goLine *modfile.Go, toolchain *modfile.Toolchain, replace []*modfile.Replace, godebug []*modfile.Godebug) {
	if goLine != nil {
		a.Go = goLine.Version
	}
	if toolchain != nil {
		a.Toolchain = toolchain.Name
	}
	for _, each := range replace {
		a.Replace = append(a.Replace, modfile.Replace{Old: each.Old, New: each.New})
	}
	for _, each := range godebug {
		a.Godebug = append(a.Godebug, [2]string{each.Key, each.Value})
	}
}
