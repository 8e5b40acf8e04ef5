package orders

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/storefront/internal/catalog"
)

var (
	orderID  = uuid.MustParse("6f6b1f0e-3f0a-4d0c-9a51-0a4d1c6d1e01")
	placedAt = time.Date(2026, time.March, 14, 9, 26, 53, 0, time.UTC)
)

func TestPlaceMergesItemsAndFixesPrices(t *testing.T) {
	service, shop := newTestService()
	order, err := service.Place(t.Context(), []Item{
		{SKU: "MUG-0001", Quantity: 3},
		{SKU: "SHIRT-0001", Quantity: 2},
		{SKU: "MUG-0001", Quantity: 1},
	})
	require.NoError(t, err)
	assert.Equal(t, Order{
		ID:     orderID,
		Status: Placed,
		Lines: []Line{
			{SKU: "MUG-0001", Quantity: 4, UnitPrice: 12_90},
			{SKU: "SHIRT-0001", Quantity: 2, UnitPrice: 24_20},
		},
		Discount: 5_00,
		Total:    95_00,
		PlacedAt: placedAt,
	}, order)
	assert.Equal(t, order, shop.orders[orderID])
}

func TestPlaceRefuses(t *testing.T) {
	tooMany := make([]Item, maxLines+1)
	for i := range tooMany {
		tooMany[i] = Item{SKU: catalog.SKU(fmt.Sprintf("MUG-%04d", i)), Quantity: 1}
	}
	tests := []struct {
		name  string
		items []Item
		want  error
	}{
		{name: "nothing", items: nil, want: ErrInvalid},
		{name: "no pieces", items: []Item{{SKU: "MUG-0001"}}, want: ErrInvalid},
		{name: "too many lines", items: tooMany, want: ErrInvalid},
		{name: "an unknown article", items: []Item{{SKU: "CAR-0001", Quantity: 1}}, want: catalog.ErrNotFound},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			service, shop := newTestService()
			_, err := service.Place(t.Context(), test.items)
			require.ErrorIs(t, err, test.want)
			assert.Empty(t, shop.orders)
		})
	}
}

func TestAdvance(t *testing.T) {
	allowed := map[Status][]Status{
		Placed:    {Paid, Cancelled},
		Paid:      {Shipped, Cancelled},
		Shipped:   {},
		Cancelled: {},
	}
	for from, targets := range allowed {
		for _, to := range []Status{Placed, Paid, Shipped, Cancelled} {
			t.Run(fmt.Sprintf("%s to %s", from, to), func(t *testing.T) {
				order := Order{Status: from}
				err := order.Advance(to)
				if slices.Contains(targets, to) {
					require.NoError(t, err)
					assert.Equal(t, to, order.Status)
					return
				}
				require.ErrorIs(t, err, ErrTransition)
				assert.Equal(t, from, order.Status)
			})
		}
	}
}

func TestMoveStoresTheStatus(t *testing.T) {
	service, shop := newTestService()
	shop.orders[orderID] = Order{ID: orderID, Status: Placed}
	order, err := service.Move(t.Context(), orderID, Paid)
	require.NoError(t, err)
	assert.Equal(t, Paid, order.Status)
	assert.Equal(t, Paid, shop.orders[orderID].Status)
}

// shop is a repository of both kinds that keeps everything in maps.
type shop struct {
	products map[catalog.SKU]catalog.Product
	orders   map[uuid.UUID]Order
}

func newTestService() (*Service, *shop) {
	s := &shop{
		products: map[catalog.SKU]catalog.Product{
			"MUG-0001":   {SKU: "MUG-0001", Name: "Gopher mug", Price: 12_90, Stock: 40},
			"SHIRT-0001": {SKU: "SHIRT-0001", Name: "Shirt", Price: 24_20, Stock: 12},
		},
		orders: map[uuid.UUID]Order{},
	}
	service := NewService(s, s)
	service.Now = func() time.Time { return placedAt }
	service.NewID = func() uuid.UUID { return orderID }
	return service, s
}

func (s *shop) Product(_ context.Context, sku catalog.SKU) (catalog.Product, error) {
	product, found := s.products[sku]
	if !found {
		return catalog.Product{}, catalog.ErrNotFound
	}
	return product, nil
}

func (s *shop) Products(context.Context, catalog.Filter) ([]catalog.Product, error) {
	return nil, nil
}

func (s *shop) SaveProduct(_ context.Context, product catalog.Product) error {
	s.products[product.SKU] = product
	return nil
}

func (s *shop) Order(_ context.Context, id uuid.UUID) (Order, error) {
	order, found := s.orders[id]
	if !found {
		return Order{}, ErrNotFound
	}
	return order, nil
}

func (s *shop) AddOrder(_ context.Context, order Order) error {
	s.orders[order.ID] = order
	return nil
}

func (s *shop) SetStatus(_ context.Context, id uuid.UUID, _, to Status) error {
	order := s.orders[id]
	order.Status = to
	s.orders[id] = order
	return nil
}
