package orders

import (
	"github.com/shopspring/decimal"

	"example.com/storefront/internal/catalog"
)

// Tier is a discount on everything from a subtotal upward.
type Tier struct {
	From    catalog.Money
	Percent decimal.Decimal
}

// DefaultTiers are 5 % from 100.00 and 10 % from 250.00.
var DefaultTiers = []Tier{
	{From: 100_00, Percent: decimal.NewFromInt(5)},
	{From: 250_00, Percent: decimal.NewFromInt(10)},
}

// Price returns the discount and what is left to pay. Of all tiers reached, the best one counts.
func Price(lines []Line, tiers []Tier) (discount, total catalog.Money) {
	var subtotal catalog.Money
	for _, line := range lines {
		subtotal += line.UnitPrice.Times(line.Quantity)
	}
	for _, tier := range tiers {
		if subtotal >= tier.From {
			discount = max(discount, subtotal.Percent(tier.Percent))
		}
	}
	return discount, subtotal - discount
}
