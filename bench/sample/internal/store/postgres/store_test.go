package postgres

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/storefront/internal/catalog"
)

var _ catalog.Repository = (*Products)(nil)

// Names everything that PGHOST and its like would decide otherwise.
const databaseURL = "postgres://shop:secret@db.example.com:6432/shop?sslmode=disable&passfile=none&servicefile=none"

func TestParseConfig(t *testing.T) {
	config, err := ParseConfig(databaseURL + "&pool_max_conns=50")
	require.NoError(t, err)
	assert.Equal(t, "db.example.com", config.ConnConfig.Host)
	assert.Equal(t, uint16(6432), config.ConnConfig.Port)
	assert.Equal(t, "storefront", config.ConnConfig.RuntimeParams["application_name"])
	assert.Equal(t, int32(maxConns), config.MaxConns)
	assert.Equal(t, connectTimeout, config.ConnConfig.ConnectTimeout)
}

func TestParseConfigKeepsATimeoutOfTheURL(t *testing.T) {
	config, err := ParseConfig(databaseURL + "&connect_timeout=9")
	require.NoError(t, err)
	assert.Equal(t, 9*time.Second, config.ConnConfig.ConnectTimeout)
}

func TestListStatement(t *testing.T) {
	tests := []struct {
		name     string
		filter   catalog.Filter
		wantSQL  string
		wantArgs []any
	}{
		{
			name:    "all",
			wantSQL: "SELECT sku, name, price, stock FROM products ORDER BY sku",
		},
		{
			name:    "in stock",
			filter:  catalog.Filter{InStock: true},
			wantSQL: "SELECT sku, name, price, stock FROM products WHERE stock > 0 ORDER BY sku",
		},
		{
			name:     "wildcards mean themselves",
			filter:   catalog.Filter{NameContains: `100%_\`, InStock: true},
			wantSQL:  "SELECT sku, name, price, stock FROM products WHERE name ILIKE $1 AND stock > 0 ORDER BY sku",
			wantArgs: []any{`%100\%\_\\%`},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			sql, args := listStatement(test.filter)
			assert.Equal(t, test.wantSQL, sql)
			assert.Equal(t, test.wantArgs, args)
		})
	}
}

func TestErrorsAreTranslated(t *testing.T) {
	lost := errors.New("connection lost")
	tests := []struct {
		name string
		err  error
		want error
	}{
		{name: "no rows", err: pgx.ErrNoRows, want: catalog.ErrNotFound},
		{name: "check", err: &pgconn.PgError{Code: checkViolation, Message: "stock"}, want: catalog.ErrInvalid},
		{name: "anything else", err: lost, want: lost},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			products := NewProducts(&database{err: test.err})
			_, err := products.Product(t.Context(), "MUG-0001")
			assert.ErrorIs(t, err, test.want)
			assert.ErrorIs(t, products.SaveProduct(t.Context(), catalog.Product{}), test.want)
		})
	}
}

func TestSaveProductNamesItsArguments(t *testing.T) {
	db := &database{}
	product := catalog.Product{SKU: "MUG-0001", Name: "Gopher mug", Price: 12_90, Stock: 40}
	require.NoError(t, NewProducts(db).SaveProduct(t.Context(), product))
	assert.Equal(t, []any{pgx.NamedArgs{
		"sku": "MUG-0001", "name": "Gopher mug", "price": int64(12_90), "stock": 40,
	}}, db.args)
}

// database answers every statement with the same error and remembers the arguments.
type database struct {
	err  error
	args []any
}

func (d *database) Exec(_ context.Context, _ string, args ...any) (pgconn.CommandTag, error) {
	d.args = args
	return pgconn.CommandTag{}, d.err
}

func (d *database) Query(_ context.Context, _ string, args ...any) (pgx.Rows, error) {
	d.args = args
	return nil, d.err
}
