// Package postgres keeps the products of a shop that runs as several instances.
package postgres

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"

	"example.com/storefront/internal/catalog"
)

// What a statement of ours may end in, by SQLSTATE.
const (
	uniqueViolation = "23505"
	checkViolation  = "23514"
)

const (
	connectTimeout = 5 * time.Second
	maxConns       = 8
)

// Querier is what the store needs of a pool, a connection or a transaction.
type Querier interface {
	Exec(ctx context.Context, sql string, args ...any) (pgconn.CommandTag, error)
	Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
}

// Products is a catalog.Repository.
type Products struct {
	db Querier
}

// NewProducts returns a repository that runs its statements on db.
func NewProducts(db Querier) *Products { return &Products{db: db} }

// ParseConfig reads a connection URL and fills in what the shop wants of its pool.
func ParseConfig(url string) (*pgxpool.Config, error) {
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("database url: %w", err)
	}
	config.MaxConns = min(config.MaxConns, maxConns)
	if config.ConnConfig.ConnectTimeout == 0 {
		config.ConnConfig.ConnectTimeout = connectTimeout
	}
	config.ConnConfig.RuntimeParams["application_name"] = "storefront"
	return config, nil
}

// Product implements catalog.Repository.
func (p *Products) Product(ctx context.Context, sku catalog.SKU) (catalog.Product, error) {
	rows, err := p.db.Query(ctx, `SELECT sku, name, price, stock FROM products WHERE sku = $1`, string(sku))
	if err != nil {
		return catalog.Product{}, fmt.Errorf("reading product %s: %w", sku, translate(err))
	}
	product, err := pgx.CollectExactlyOneRow(rows, scanProduct)
	if err != nil {
		return catalog.Product{}, fmt.Errorf("reading product %s: %w", sku, translate(err))
	}
	return product, nil
}

// Products implements catalog.Repository.
func (p *Products) Products(ctx context.Context, filter catalog.Filter) ([]catalog.Product, error) {
	sql, args := listStatement(filter)
	rows, err := p.db.Query(ctx, sql, args...)
	if err != nil {
		return nil, fmt.Errorf("listing products: %w", translate(err))
	}
	products, err := pgx.CollectRows(rows, scanProduct)
	if err != nil {
		return nil, fmt.Errorf("listing products: %w", translate(err))
	}
	return products, nil
}

// SaveProduct implements catalog.Repository.
func (p *Products) SaveProduct(ctx context.Context, product catalog.Product) error {
	_, err := p.db.Exec(ctx, `
		INSERT INTO products (sku, name, price, stock) VALUES (@sku, @name, @price, @stock)
		ON CONFLICT (sku) DO UPDATE SET name = excluded.name, price = excluded.price, stock = excluded.stock`,
		pgx.NamedArgs{
			"sku":   string(product.SKU),
			"name":  product.Name,
			"price": int64(product.Price),
			"stock": product.Stock,
		})
	if err != nil {
		return fmt.Errorf("saving product %s: %w", product.SKU, translate(err))
	}
	return nil
}

func scanProduct(row pgx.CollectableRow) (catalog.Product, error) {
	var product catalog.Product
	err := row.Scan(&product.SKU, &product.Name, &product.Price, &product.Stock)
	return product, err
}

// translate turns what the database says into what the shop calls it.
func translate(err error) error {
	if errors.Is(err, pgx.ErrNoRows) {
		return catalog.ErrNotFound
	}
	var refused *pgconn.PgError
	if !errors.As(err, &refused) {
		return err
	}
	switch refused.Code {
	case uniqueViolation, checkViolation:
		return fmt.Errorf("%w: %s", catalog.ErrInvalid, refused.Message)
	default:
		return err
	}
}
