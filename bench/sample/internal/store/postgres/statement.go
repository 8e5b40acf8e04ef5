package postgres

import (
	"fmt"
	"strings"

	"example.com/storefront/internal/catalog"
)

var likeEscaper = strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`)

// listStatement builds the statement for a filter. What the user typed goes into arguments only.
func listStatement(filter catalog.Filter) (sql string, args []any) {
	var conditions []string
	if filter.NameContains != "" {
		args = append(args, "%"+likeEscaper.Replace(filter.NameContains)+"%")
		conditions = append(conditions, fmt.Sprintf("name ILIKE $%d", len(args)))
	}
	if filter.InStock {
		conditions = append(conditions, "stock > 0")
	}
	sql = "SELECT sku, name, price, stock FROM products"
	if len(conditions) > 0 {
		sql += " WHERE " + strings.Join(conditions, " AND ")
	}
	return sql + " ORDER BY sku", args
}
