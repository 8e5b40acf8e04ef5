package orders

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"example.com/storefront/internal/catalog"
)

func TestPrice(t *testing.T) {
	tests := []struct {
		name         string
		lines        []Line
		wantDiscount catalog.Money
		wantTotal    catalog.Money
	}{
		{name: "nothing"},
		{
			name:      "below the first tier",
			lines:     []Line{{Quantity: 1, UnitPrice: 99_99}},
			wantTotal: 99_99,
		},
		{
			name:         "exactly on the first tier",
			lines:        []Line{{Quantity: 4, UnitPrice: 25_00}},
			wantDiscount: 5_00,
			wantTotal:    95_00,
		},
		{
			name:         "several lines reach the second tier together",
			lines:        []Line{{Quantity: 2, UnitPrice: 100_00}, {Quantity: 1, UnitPrice: 50_05}},
			wantDiscount: 25_00,
			wantTotal:    225_05,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			discount, total := Price(test.lines, DefaultTiers)
			assert.Equal(t, test.wantDiscount, discount)
			assert.Equal(t, test.wantTotal, total)
		})
	}
}

func TestPriceTakesTheBestTierWhateverTheOrder(t *testing.T) {
	reversed := []Tier{DefaultTiers[1], DefaultTiers[0]}
	discount, _ := Price([]Line{{Quantity: 1, UnitPrice: 300_00}}, reversed)
	assert.Equal(t, catalog.Money(30_00), discount)
}
