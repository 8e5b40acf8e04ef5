package catalog

import (
	"encoding/json"
	"fmt"

	"github.com/shopspring/decimal"
)

// Money is an amount in the smallest unit of the shop's currency.
type Money int64

const minorUnits = 2

var hundred = decimal.NewFromInt(100)

// ParseMoney reads an amount such as "12.9" or "12.90".
// More than two decimals are an error: nothing is rounded silently.
func ParseMoney(text string) (Money, error) {
	amount, err := decimal.NewFromString(text)
	if err != nil {
		return 0, fmt.Errorf("amount %q: not a number", text)
	}
	minor := amount.Shift(minorUnits)
	if !minor.IsInteger() {
		return 0, fmt.Errorf("amount %q: more than %d decimals", text, minorUnits)
	}
	if !minor.BigInt().IsInt64() {
		return 0, fmt.Errorf("amount %q: out of range", text)
	}
	return Money(minor.IntPart()), nil
}

// Times is the amount for n pieces.
func (m Money) Times(n int) Money { return m * Money(n) }

// Percent is the given share of the amount, rounded half to even.
func (m Money) Percent(percent decimal.Decimal) Money {
	share := decimal.NewFromInt(int64(m)).Mul(percent).Div(hundred)
	return Money(share.RoundBank(0).IntPart())
}

func (m Money) String() string {
	return decimal.New(int64(m), -minorUnits).StringFixed(minorUnits)
}

// MarshalJSON writes the amount as a string, so that no client reads it as a float.
func (m Money) MarshalJSON() ([]byte, error) { return json.Marshal(m.String()) }

// UnmarshalJSON reads what MarshalJSON writes.
func (m *Money) UnmarshalJSON(data []byte) error {
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return fmt.Errorf("amount: want a string such as \"12.90\": %w", err)
	}
	parsed, err := ParseMoney(text)
	if err != nil {
		return err
	}
	*m = parsed
	return nil
}
