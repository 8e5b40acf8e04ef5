package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"example.com/storefront/internal/catalog"
)

// Product implements catalog.Repository.
func (s *Store) Product(ctx context.Context, sku catalog.SKU) (catalog.Product, error) {
	product := catalog.Product{SKU: sku}
	err := s.db.QueryRowContext(ctx, `SELECT name, price, stock FROM products WHERE sku = ?`, sku).
		Scan(&product.Name, &product.Price, &product.Stock)
	if errors.Is(err, sql.ErrNoRows) {
		return catalog.Product{}, catalog.ErrNotFound
	}
	if err != nil {
		return catalog.Product{}, fmt.Errorf("reading product %s: %w", sku, err)
	}
	return product, nil
}

// Products implements catalog.Repository.
func (s *Store) Products(ctx context.Context, filter catalog.Filter) ([]catalog.Product, error) {
	rows, err := s.db.QueryContext(ctx, `
		SELECT sku, name, price, stock FROM products
		WHERE instr(lower(name), lower(?)) > 0 AND (stock > 0 OR NOT ?)
		ORDER BY sku`, filter.NameContains, filter.InStock)
	if err != nil {
		return nil, fmt.Errorf("listing products: %w", err)
	}
	defer rows.Close()
	products := []catalog.Product{}
	for rows.Next() {
		var product catalog.Product
		if err := rows.Scan(&product.SKU, &product.Name, &product.Price, &product.Stock); err != nil {
			return nil, fmt.Errorf("listing products: %w", err)
		}
		products = append(products, product)
	}
	return products, rows.Err()
}

// SaveProduct implements catalog.Repository.
func (s *Store) SaveProduct(ctx context.Context, product catalog.Product) error {
	_, err := s.db.ExecContext(ctx, `
		INSERT INTO products (sku, name, price, stock) VALUES (?, ?, ?, ?)
		ON CONFLICT (sku) DO UPDATE SET name = excluded.name, price = excluded.price, stock = excluded.stock`,
		product.SKU, product.Name, product.Price, product.Stock)
	if err != nil {
		return fmt.Errorf("saving product %s: %w", product.SKU, err)
	}
	return nil
}
