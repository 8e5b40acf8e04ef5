// Command tar stands in for the tar.exe of Windows, which Wine does not have. It understands
//
//	tar -cf - -C FOLDER --null -T -
//
// with names in standard input, and refuses all else.
package main

import (
	"archive/tar"
	"bufio"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "tar:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 7 || args[2] != "-C" {
		return fmt.Errorf("not supported: %q", args)
	}
	root := args[3]
	args[3] = "FOLDER"
	if strings.Join(args, " ") != "-cf - -C FOLDER --null -T -" {
		return fmt.Errorf("not supported: %q", args)
	}
	names, err := io.ReadAll(os.Stdin)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	archive := tar.NewWriter(out)
	for _, name := range strings.Split(string(names), "\x00") {
		if name == "" {
			continue
		}
		if err := add(archive, root, name); err != nil {
			return err
		}
	}
	if err := archive.Close(); err != nil {
		return err
	}
	return out.Flush()
}

// add writes a file, or a folder with all that is below it.
func add(archive *tar.Writer, root, name string) error {
	return filepath.WalkDir(filepath.Join(root, name), func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		header, err := tar.FileInfoHeader(info, "")
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		header.Name = filepath.ToSlash(relative)
		if entry.IsDir() {
			header.Name += "/"
		}
		if err := archive.WriteHeader(header); err != nil || !info.Mode().IsRegular() {
			return err
		}
		content, err := os.Open(file)
		if err != nil {
			return err
		}
		defer content.Close()
		_, err = io.Copy(archive, content)
		return err
	})
}
