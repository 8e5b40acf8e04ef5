package orders

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"golang.org/x/sync/errgroup"

	"example.com/storefront/internal/catalog"
)

const (
	maxLines        = 50
	parallelLookups = 4
)

// Item is one wish of a customer.
type Item struct {
	SKU      catalog.SKU `json:"sku" binding:"required"`
	Quantity int         `json:"quantity" binding:"required,min=1"`
}

// Service places orders and moves them on.
type Service struct {
	Products catalog.Repository
	Orders   Repository
	Tiers    []Tier
	Now      func() time.Time
	NewID    func() uuid.UUID
}

// NewService returns a service with the shop's tiers, the system clock and random IDs.
func NewService(products catalog.Repository, repository Repository) *Service {
	return &Service{
		Products: products,
		Orders:   repository,
		Tiers:    DefaultTiers,
		Now:      time.Now,
		NewID:    uuid.New,
	}
}

// Place looks up today's prices, applies the discount and stores the order.
func (s *Service) Place(ctx context.Context, items []Item) (Order, error) {
	wanted, err := merge(items)
	if err != nil {
		return Order{}, err
	}
	lines, err := s.priceLines(ctx, wanted)
	if err != nil {
		return Order{}, err
	}
	order := Order{ID: s.NewID(), Status: Placed, Lines: lines, PlacedAt: s.Now().UTC()}
	order.Discount, order.Total = Price(lines, s.Tiers)
	if err := s.Orders.AddOrder(ctx, order); err != nil {
		return Order{}, fmt.Errorf("placing order: %w", err)
	}
	return order, nil
}

// Move takes an order one step on: to paid, shipped or cancelled.
func (s *Service) Move(ctx context.Context, id uuid.UUID, to Status) (Order, error) {
	order, err := s.Orders.Order(ctx, id)
	if err != nil {
		return Order{}, err
	}
	from := order.Status
	if err := order.Advance(to); err != nil {
		return Order{}, err
	}
	if err := s.Orders.SetStatus(ctx, id, from, to); err != nil {
		return Order{}, fmt.Errorf("moving order %s: %w", id, err)
	}
	return order, nil
}

func (s *Service) priceLines(ctx context.Context, items []Item) ([]Line, error) {
	lines := make([]Line, len(items))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(parallelLookups)
	for i, item := range items {
		group.Go(func() error {
			product, err := s.Products.Product(ctx, item.SKU)
			if err != nil {
				return fmt.Errorf("%s: %w", item.SKU, err)
			}
			lines[i] = Line{SKU: product.SKU, Quantity: item.Quantity, UnitPrice: product.Price}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	return lines, nil
}

// merge adds up items of the same article, in the order in which they first appear.
func merge(items []Item) ([]Item, error) {
	var merged []Item
	position := make(map[catalog.SKU]int, len(items))
	for _, item := range items {
		if item.Quantity < 1 {
			return nil, fmt.Errorf("%w: %s: quantity %d", ErrInvalid, item.SKU, item.Quantity)
		}
		if i, seen := position[item.SKU]; seen {
			merged[i].Quantity += item.Quantity
			continue
		}
		position[item.SKU] = len(merged)
		merged = append(merged, item)
	}
	if len(merged) == 0 {
		return nil, fmt.Errorf("%w: nothing ordered", ErrInvalid)
	}
	if len(merged) > maxLines {
		return nil, fmt.Errorf("%w: %d lines, at most %d", ErrInvalid, len(merged), maxLines)
	}
	return merged, nil
}
