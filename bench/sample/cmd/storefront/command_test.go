package main

import (
	"bytes"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const sampleList = "../../internal/importer/testdata/products.csv"

func TestImportThenList(t *testing.T) {
	database := filepath.Join(t.TempDir(), "shop.db")

	out, err := run(t, "import", sampleList, "--database", database)
	require.NoError(t, err)
	assert.Equal(t, "imported 6 products\n", out)

	out, err = run(t, "products", "--name", "gopher", "--in-stock", "--database", database)
	require.NoError(t, err)
	assert.Equal(t, `SKU         PRICE  STOCK  NAME
MUG-0001    12.90  40     Gopher mug
SHIRT-0002  29.95  7      Gopher shirt (long sleeves)
`, out)
}

func TestMistakesOnTheCommandLine(t *testing.T) {
	tests := []struct {
		name string
		args []string
		want string
	}{
		{name: "no such command", args: []string{"sell"}, want: `unknown command "sell"`},
		{name: "no list", args: []string{"import"}, want: "accepts 1 arg(s)"},
		{name: "no such list", args: []string{"import", "missing.csv"}, want: "missing.csv"},
		{name: "no such settings", args: []string{"products", "--config", "missing.yaml"}, want: "reading settings"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := run(t, test.args...)
			assert.ErrorContains(t, err, test.want)
		})
	}
}

func run(t *testing.T, args ...string) (string, error) {
	t.Helper()
	var out bytes.Buffer
	command := newCommand()
	command.SetArgs(args)
	command.SetOut(&out)
	command.SetErr(&out)
	err := command.ExecuteContext(t.Context())
	return out.String(), err
}
