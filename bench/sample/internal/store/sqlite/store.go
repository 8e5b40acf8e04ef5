// Package sqlite keeps the shop in one file, for a shop that runs as one instance.
package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"

	_ "modernc.org/sqlite" // The driver named "sqlite".
)

//go:embed schema.sql
var schema string

// InMemory is the path of a store that is gone when it is closed.
const InMemory = ":memory:"

// Store is a catalog.Repository and an orders.Repository.
type Store struct {
	db *sql.DB
}

// Open opens the store at path and creates what is missing in it.
func Open(ctx context.Context, path string) (*Store, error) {
	db, err := sql.Open("sqlite", path+"?_pragma=foreign_keys(1)&_pragma=busy_timeout(5000)")
	if err != nil {
		return nil, fmt.Errorf("opening %s: %w", path, err)
	}
	// SQLite has one writer, and every connection to a store in memory would get a store of its own.
	db.SetMaxOpenConns(1)
	if _, err := db.ExecContext(ctx, schema); err != nil {
		_ = db.Close()
		return nil, fmt.Errorf("preparing %s: %w", path, err)
	}
	return &Store{db: db}, nil
}

// Ping says whether the store can be reached.
func (s *Store) Ping(ctx context.Context) error { return s.db.PingContext(ctx) }

// Close releases the file.
func (s *Store) Close() error { return s.db.Close() }

// inTransaction runs work and commits, or rolls back where it fails.
func (s *Store) inTransaction(ctx context.Context, work func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := work(tx); err != nil {
		_ = tx.Rollback()
		return err
	}
	return tx.Commit()
}
