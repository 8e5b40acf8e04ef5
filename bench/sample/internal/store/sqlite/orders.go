package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"

	"example.com/storefront/internal/orders"
)

// Order implements orders.Repository.
func (s *Store) Order(ctx context.Context, id uuid.UUID) (orders.Order, error) {
	order := orders.Order{ID: id}
	var placedAt string
	err := s.db.QueryRowContext(ctx, `SELECT status, discount, total, placed_at FROM orders WHERE id = ?`, id.String()).
		Scan(&order.Status, &order.Discount, &order.Total, &placedAt)
	if errors.Is(err, sql.ErrNoRows) {
		return orders.Order{}, orders.ErrNotFound
	}
	if err != nil {
		return orders.Order{}, fmt.Errorf("reading order %s: %w", id, err)
	}
	if order.PlacedAt, err = time.Parse(time.RFC3339Nano, placedAt); err != nil {
		return orders.Order{}, fmt.Errorf("reading order %s: %w", id, err)
	}
	if order.Lines, err = s.lines(ctx, id); err != nil {
		return orders.Order{}, fmt.Errorf("reading lines of order %s: %w", id, err)
	}
	return order, nil
}

// AddOrder implements orders.Repository.
func (s *Store) AddOrder(ctx context.Context, order orders.Order) error {
	return s.inTransaction(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO orders (id, status, discount, total, placed_at) VALUES (?, ?, ?, ?, ?)`,
			order.ID.String(), order.Status, order.Discount, order.Total, order.PlacedAt.Format(time.RFC3339Nano))
		if err != nil {
			return fmt.Errorf("storing order %s: %w", order.ID, err)
		}
		for position, line := range order.Lines {
			if err := takeFromStock(ctx, tx, line); err != nil {
				return err
			}
			_, err := tx.ExecContext(ctx, `
				INSERT INTO order_lines (order_id, position, sku, quantity, unit_price) VALUES (?, ?, ?, ?, ?)`,
				order.ID.String(), position, line.SKU, line.Quantity, line.UnitPrice)
			if err != nil {
				return fmt.Errorf("storing line %d of order %s: %w", position, order.ID, err)
			}
		}
		return nil
	})
}

// SetStatus implements orders.Repository.
func (s *Store) SetStatus(ctx context.Context, id uuid.UUID, from, to orders.Status) error {
	return s.inTransaction(ctx, func(tx *sql.Tx) error {
		result, err := tx.ExecContext(ctx, `UPDATE orders SET status = ? WHERE id = ? AND status = ?`, to, id.String(), from)
		if err != nil {
			return err
		}
		if changed, err := result.RowsAffected(); err != nil || changed == 0 {
			return errors.Join(err, fmt.Errorf("%w: order %s is no longer %s", orders.ErrTransition, id, from))
		}
		if to != orders.Cancelled {
			return nil
		}
		_, err = tx.ExecContext(ctx, `
			UPDATE products SET stock = stock + line.quantity
			FROM order_lines AS line WHERE line.order_id = ? AND line.sku = products.sku`, id.String())
		return err
	})
}

func takeFromStock(ctx context.Context, tx *sql.Tx, line orders.Line) error {
	result, err := tx.ExecContext(ctx, `UPDATE products SET stock = stock - ? WHERE sku = ? AND stock >= ?`,
		line.Quantity, line.SKU, line.Quantity)
	if err != nil {
		return fmt.Errorf("taking %s from stock: %w", line.SKU, err)
	}
	if changed, err := result.RowsAffected(); err != nil || changed == 0 {
		return errors.Join(err, fmt.Errorf("%w: %d of %s", orders.ErrOutOfStock, line.Quantity, line.SKU))
	}
	return nil
}

func (s *Store) lines(ctx context.Context, id uuid.UUID) ([]orders.Line, error) {
	rows, err := s.db.QueryContext(ctx, `
		SELECT sku, quantity, unit_price FROM order_lines WHERE order_id = ? ORDER BY position`, id.String())
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var lines []orders.Line
	for rows.Next() {
		var line orders.Line
		if err := rows.Scan(&line.SKU, &line.Quantity, &line.UnitPrice); err != nil {
			return nil, err
		}
		lines = append(lines, line)
	}
	return lines, rows.Err()
}
