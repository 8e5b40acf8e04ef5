// Package importer reads the product lists that the shop's buyers keep as spreadsheets.
package importer

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"

	"golang.org/x/sync/errgroup"

	"example.com/storefront/internal/catalog"
)

var header = []string{"sku", "name", "price", "stock"}

const parallelSaves = 4

// Saver takes the products one by one, several at a time.
type Saver interface {
	SaveProduct(ctx context.Context, product catalog.Product) error
}

// Read returns the products of a list. It reports every bad row, with its line, not just the first.
func Read(list io.Reader) ([]catalog.Product, error) {
	rows := csv.NewReader(list)
	rows.TrimLeadingSpace = true
	first, err := rows.Read()
	if err != nil {
		return nil, fmt.Errorf("reading header: %w", err)
	}
	if !slices.Equal(first, header) {
		return nil, fmt.Errorf("header is %q, want %q", first, header)
	}
	var products []catalog.Product
	var problems []error
	lineOf := make(map[catalog.SKU]int)
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return products, errors.Join(problems...)
		}
		if err != nil {
			return nil, errors.Join(append(problems, err)...)
		}
		line, _ := rows.FieldPos(0)
		product, err := parseRow(row)
		if earlier, seen := lineOf[product.SKU]; err == nil && seen {
			err = fmt.Errorf("%w: %s is on line %d already", catalog.ErrInvalid, product.SKU, earlier)
		}
		if err != nil {
			problems = append(problems, fmt.Errorf("line %d: %w", line, err))
			continue
		}
		lineOf[product.SKU] = line
		products = append(products, product)
	}
}

// Import saves the products of a list, all or, where a row is bad, none. It returns how many.
func Import(ctx context.Context, list io.Reader, to Saver) (int, error) {
	products, err := Read(list)
	if err != nil {
		return 0, err
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(parallelSaves)
	for _, product := range products {
		group.Go(func() error { return to.SaveProduct(ctx, product) })
	}
	if err := group.Wait(); err != nil {
		return 0, err
	}
	return len(products), nil
}

func parseRow(row []string) (catalog.Product, error) {
	sku, err := catalog.ParseSKU(row[0])
	if err != nil {
		return catalog.Product{}, err
	}
	price, err := catalog.ParseMoney(row[2])
	if err != nil {
		return catalog.Product{}, err
	}
	stock, err := strconv.Atoi(row[3])
	if err != nil {
		return catalog.Product{}, fmt.Errorf("%w: stock %q: not a number", catalog.ErrInvalid, row[3])
	}
	product := catalog.Product{SKU: sku, Name: row[1], Price: price, Stock: stock}
	return product, product.Validate()
}
