// Package catalog holds what the shop sells: products, article numbers and prices.
package catalog

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"
)

var (
	// ErrNotFound says that no product has the article number.
	ErrNotFound = errors.New("product not found")
	// ErrInvalid wraps every complaint about a product's fields.
	ErrInvalid = errors.New("invalid product")
)

// SKU is an article number such as "MUG-0001".
type SKU string

var skuPattern = regexp.MustCompile(`^[A-Z]{2,5}-[0-9]{4}$`)

// ParseSKU reads an article number, in upper or lower case.
func ParseSKU(text string) (SKU, error) {
	sku := strings.ToUpper(strings.TrimSpace(text))
	if !skuPattern.MatchString(sku) {
		return "", fmt.Errorf("%w: article number %q: want letters, a dash and four digits", ErrInvalid, text)
	}
	return SKU(sku), nil
}

// Product is one article and how many of it are there to sell.
type Product struct {
	SKU   SKU    `json:"sku"`
	Name  string `json:"name"`
	Price Money  `json:"price"`
	Stock int    `json:"stock"`
}

// Validate reports everything that is wrong with the product, not just the first thing.
func (p Product) Validate() error {
	var problems []error
	if _, err := ParseSKU(string(p.SKU)); err != nil {
		problems = append(problems, err)
	}
	if strings.TrimSpace(p.Name) == "" {
		problems = append(problems, fmt.Errorf("%w: no name", ErrInvalid))
	}
	if p.Price < 0 {
		problems = append(problems, fmt.Errorf("%w: price %s is negative", ErrInvalid, p.Price))
	}
	if p.Stock < 0 {
		problems = append(problems, fmt.Errorf("%w: stock %d is negative", ErrInvalid, p.Stock))
	}
	return errors.Join(problems...)
}

// Filter narrows a list of products. The zero value lets everything through.
type Filter struct {
	// NameContains is matched without regard to case.
	NameContains string
	InStock      bool
}

// Repository keeps products.
type Repository interface {
	// Product returns ErrNotFound where there is none.
	Product(ctx context.Context, sku SKU) (Product, error)
	// Products returns what the filter lets through, ordered by article number.
	Products(ctx context.Context, filter Filter) ([]Product, error)
	// SaveProduct adds the product or replaces the one with its article number.
	SaveProduct(ctx context.Context, product Product) error
}
