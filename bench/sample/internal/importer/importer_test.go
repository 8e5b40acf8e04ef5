package importer

import (
	"context"
	"errors"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/storefront/internal/catalog"
)

func TestReadSampleList(t *testing.T) {
	file, err := os.Open("testdata/products.csv")
	require.NoError(t, err)
	defer file.Close()

	products, err := Read(file)
	require.NoError(t, err)
	assert.Equal(t, []catalog.Product{
		{SKU: "MUG-0001", Name: "Gopher mug", Price: 12_90, Stock: 40},
		{SKU: "MUG-0002", Name: "Mug, enamelled", Price: 15_00, Stock: 12},
		{SKU: "SHIRT-0001", Name: "Gopher shirt", Price: 24_20, Stock: 0},
		{SKU: "SHIRT-0002", Name: "Gopher shirt (long sleeves)", Price: 29_95, Stock: 7},
		{SKU: "STKR-0001", Name: "Sticker", Price: 1_00, Stock: 500},
		{SKU: "BOOK-0001", Name: `The "Go" book`, Price: 39_00, Stock: 3},
	}, products)
}

func TestReadReportsEveryBadRow(t *testing.T) {
	_, err := Read(strings.NewReader(`sku,name,price,stock
MUG-0001,Mug,12.90,40
MUG,Mug,12.90,40
MUG-0002,Mug,cheap,40
MUG-0003,Mug,12.90,many
MUG-0001,Mug again,12.90,40
MUG-0004,,12.90,40
`))
	for _, part := range []string{
		"line 3: invalid product: article number",
		`line 4: amount "cheap"`,
		`line 5: invalid product: stock "many"`,
		"line 6: invalid product: MUG-0001 is on line 2 already",
		"line 7: invalid product: no name",
	} {
		assert.ErrorContains(t, err, part)
	}
}

func TestReadRefusesAnotherHeader(t *testing.T) {
	_, err := Read(strings.NewReader("name,sku\n"))
	assert.ErrorContains(t, err, "want")
}

func TestImportSavesEveryProduct(t *testing.T) {
	saver := &saver{}
	count, err := Import(t.Context(), strings.NewReader("sku,name,price,stock\nMUG-0001,Mug,1,1\nMUG-0002,Mug,1,1\n"), saver)
	require.NoError(t, err)
	assert.Equal(t, 2, count)
	assert.ElementsMatch(t, []catalog.SKU{"MUG-0001", "MUG-0002"}, saver.saved)
}

func TestImportSavesNothingOfABadList(t *testing.T) {
	saver := &saver{}
	_, err := Import(t.Context(), strings.NewReader("sku,name,price,stock\nMUG-0001,Mug,1,1\nMUG,Mug,1,1\n"), saver)
	require.ErrorIs(t, err, catalog.ErrInvalid)
	assert.Empty(t, saver.saved)
}

func TestImportStopsAtTheFirstFailure(t *testing.T) {
	full := errors.New("disk full")
	_, err := Import(t.Context(), strings.NewReader("sku,name,price,stock\nMUG-0001,Mug,1,1\n"), &saver{err: full})
	assert.ErrorIs(t, err, full)
}

type saver struct {
	err   error
	mu    sync.Mutex
	saved []catalog.SKU
}

func (s *saver) SaveProduct(_ context.Context, product catalog.Product) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err == nil {
		s.saved = append(s.saved, product.SKU)
	}
	return s.err
}
