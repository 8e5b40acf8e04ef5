/** A test of the package `reads`, which fails unless a file has this line, and no other, as its content. */
export const reads = (file: string, content: string) => `package reads

import (
	"os"
	"testing"
)

func TestRead(t *testing.T) {
	text, err := os.ReadFile("${file}")
	if err != nil {
		t.Fatal(err)
	}
	if string(text) != "${content}\\n" {
		t.Fatalf("the file says %s", text)
	}
}
`;
