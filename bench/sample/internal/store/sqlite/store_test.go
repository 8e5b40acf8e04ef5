package sqlite

import (
	"path/filepath"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/storefront/internal/catalog"
	"example.com/storefront/internal/orders"
)

var (
	_ catalog.Repository = (*Store)(nil)
	_ orders.Repository  = (*Store)(nil)
)

var (
	mug   = catalog.Product{SKU: "MUG-0001", Name: "Gopher mug", Price: 12_90, Stock: 40}
	shirt = catalog.Product{SKU: "SHIRT-0001", Name: "Gopher shirt", Price: 24_20, Stock: 0}
	stick = catalog.Product{SKU: "STKR-0001", Name: "Sticker", Price: 1_00, Stock: 5}

	order = orders.Order{
		ID:       uuid.MustParse("6f6b1f0e-3f0a-4d0c-9a51-0a4d1c6d1e01"),
		Status:   orders.Placed,
		Lines:    []orders.Line{{SKU: "MUG-0001", Quantity: 4, UnitPrice: 12_90}, {SKU: "STKR-0001", Quantity: 5, UnitPrice: 1_00}},
		Total:    56_60,
		PlacedAt: time.Date(2026, time.March, 14, 9, 26, 53, 589_000_000, time.UTC),
	}
)

func TestProductIsWhatWasSavedLast(t *testing.T) {
	store := openStore(t)
	cheaper := mug
	cheaper.Price = 9_90
	require.NoError(t, store.SaveProduct(t.Context(), cheaper))

	got, err := store.Product(t.Context(), mug.SKU)
	require.NoError(t, err)
	assert.Equal(t, cheaper, got)
}

func TestProductThatIsNotThere(t *testing.T) {
	_, err := openStore(t).Product(t.Context(), "CAR-0001")
	assert.ErrorIs(t, err, catalog.ErrNotFound)
}

func TestProducts(t *testing.T) {
	tests := []struct {
		name   string
		filter catalog.Filter
		want   []catalog.Product
	}{
		{name: "all", want: []catalog.Product{mug, shirt, stick}},
		{name: "by name", filter: catalog.Filter{NameContains: "GOPHER"}, want: []catalog.Product{mug, shirt}},
		{name: "in stock", filter: catalog.Filter{InStock: true}, want: []catalog.Product{mug, stick}},
		{name: "none", filter: catalog.Filter{NameContains: "car"}, want: []catalog.Product{}},
	}
	store := openStore(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := store.Products(t.Context(), test.filter)
			require.NoError(t, err)
			assert.Equal(t, test.want, got)
		})
	}
}

func TestAddOrderTakesFromStock(t *testing.T) {
	store := openStore(t)
	require.NoError(t, store.AddOrder(t.Context(), order))

	stored, err := store.Order(t.Context(), order.ID)
	require.NoError(t, err)
	assert.Equal(t, order, stored)
	assertStock(t, store, mug.SKU, 36)
	assertStock(t, store, stick.SKU, 0)
}

func TestAddOrderLeavesNothingBehindWhereOneLineFails(t *testing.T) {
	store := openStore(t)
	greedy := order
	greedy.Lines = []orders.Line{{SKU: mug.SKU, Quantity: 1}, {SKU: stick.SKU, Quantity: 6}}
	require.ErrorIs(t, store.AddOrder(t.Context(), greedy), orders.ErrOutOfStock)

	_, err := store.Order(t.Context(), order.ID)
	require.ErrorIs(t, err, orders.ErrNotFound)
	assertStock(t, store, mug.SKU, mug.Stock)
}

func TestCancellingGivesStockBack(t *testing.T) {
	store := openStore(t)
	require.NoError(t, store.AddOrder(t.Context(), order))
	require.NoError(t, store.SetStatus(t.Context(), order.ID, orders.Placed, orders.Cancelled))
	assertStock(t, store, mug.SKU, mug.Stock)
	assertStock(t, store, stick.SKU, stick.Stock)
}

func TestSetStatusLosesAgainstAnEarlierChange(t *testing.T) {
	store := openStore(t)
	require.NoError(t, store.AddOrder(t.Context(), order))
	require.NoError(t, store.SetStatus(t.Context(), order.ID, orders.Placed, orders.Paid))
	err := store.SetStatus(t.Context(), order.ID, orders.Placed, orders.Cancelled)
	require.ErrorIs(t, err, orders.ErrTransition)
	assertStock(t, store, mug.SKU, 36)
}

func TestAFileOutlivesItsStore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "shop.db")
	first, err := Open(t.Context(), path)
	require.NoError(t, err)
	require.NoError(t, first.SaveProduct(t.Context(), mug))
	require.NoError(t, first.Close())

	second, err := Open(t.Context(), path)
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, second.Close()) })
	got, err := second.Product(t.Context(), mug.SKU)
	require.NoError(t, err)
	assert.Equal(t, mug, got)
}

func openStore(t *testing.T) *Store {
	t.Helper()
	store, err := Open(t.Context(), InMemory)
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, store.Close()) })
	for _, product := range []catalog.Product{stick, shirt, mug} {
		require.NoError(t, store.SaveProduct(t.Context(), product))
	}
	return store
}

func assertStock(t *testing.T, store *Store, sku catalog.SKU, want int) {
	t.Helper()
	product, err := store.Product(t.Context(), sku)
	require.NoError(t, err)
	assert.Equal(t, want, product.Stock, "stock of %s", sku)
}
