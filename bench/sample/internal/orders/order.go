// Package orders turns what a customer wants into an order and follows it until it is shipped.
package orders

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"example.com/storefront/internal/catalog"
)

var (
	// ErrNotFound says that there is no order with the ID.
	ErrNotFound = errors.New("order not found")
	// ErrOutOfStock says that a line asks for more pieces than there are.
	ErrOutOfStock = errors.New("out of stock")
	// ErrInvalid wraps every complaint about what was ordered.
	ErrInvalid = errors.New("invalid order")
	// ErrTransition says that the order's status does not allow the step.
	ErrTransition = errors.New("step not allowed")
)

// Status is how far an order has come.
type Status string

// The life of an order.
const (
	Placed    Status = "placed"
	Paid      Status = "paid"
	Shipped   Status = "shipped"
	Cancelled Status = "cancelled"
)

var next = map[Status][]Status{
	Placed: {Paid, Cancelled},
	Paid:   {Shipped, Cancelled},
}

// Line is one article of an order, at the price it had when the order was placed.
type Line struct {
	SKU       catalog.SKU   `json:"sku"`
	Quantity  int           `json:"quantity"`
	UnitPrice catalog.Money `json:"unit_price"`
}

// Order is what a customer bought.
type Order struct {
	ID       uuid.UUID     `json:"id"`
	Status   Status        `json:"status"`
	Lines    []Line        `json:"lines"`
	Discount catalog.Money `json:"discount"`
	Total    catalog.Money `json:"total"`
	PlacedAt time.Time     `json:"placed_at"`
}

// Advance moves the order to a status that may follow its own.
func (o *Order) Advance(to Status) error {
	if !slices.Contains(next[o.Status], to) {
		return fmt.Errorf("%w: a %s order cannot become %s", ErrTransition, o.Status, to)
	}
	o.Status = to
	return nil
}

// Repository keeps orders.
type Repository interface {
	// Order returns ErrNotFound where there is none.
	Order(ctx context.Context, id uuid.UUID) (Order, error)
	// AddOrder stores a new order and takes its pieces out of stock, both or neither.
	// It returns ErrOutOfStock where a line cannot be served.
	AddOrder(ctx context.Context, order Order) error
	// SetStatus stores the status; a cancelled order gives its pieces back.
	SetStatus(ctx context.Context, id uuid.UUID, from, to Status) error
}
