package catalog

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseSKU(t *testing.T) {
	tests := []struct {
		name string
		text string
		want SKU
	}{
		{name: "as printed", text: "MUG-0001", want: "MUG-0001"},
		{name: "lower case", text: "mug-0001", want: "MUG-0001"},
		{name: "spaces around", text: "  SHIRT-0420 ", want: "SHIRT-0420"},
		{name: "no dash", text: "MUG0001"},
		{name: "three digits", text: "MUG-001"},
		{name: "one letter", text: "M-0001"},
		{name: "empty", text: ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := ParseSKU(test.text)
			if test.want == "" {
				require.ErrorIs(t, err, ErrInvalid)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, test.want, got)
		})
	}
}

func TestValidateReportsEveryProblem(t *testing.T) {
	err := Product{SKU: "x", Name: " ", Price: -1, Stock: -2}.Validate()
	require.ErrorIs(t, err, ErrInvalid)
	for _, part := range []string{"article number", "no name", "price -0.01", "stock -2"} {
		assert.ErrorContains(t, err, part)
	}
}

func TestValidateAcceptsAFreeProductThatIsSoldOut(t *testing.T) {
	assert.NoError(t, Product{SKU: "STKR-0001", Name: "Sticker"}.Validate())
}
