package catalog

import (
	"encoding/json"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseMoney(t *testing.T) {
	tests := []struct {
		text    string
		want    Money
		wantErr string
	}{
		{text: "0", want: 0},
		{text: "12.9", want: 1290},
		{text: "12.90", want: 1290},
		{text: "-3.05", want: -305},
		{text: "12.905", wantErr: "more than 2 decimals"},
		{text: "twelve", wantErr: "not a number"},
		{text: "", wantErr: "not a number"},
		{text: "1e40", wantErr: "out of range"},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			got, err := ParseMoney(test.text)
			if test.wantErr != "" {
				require.ErrorContains(t, err, test.wantErr)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, test.want, got)
		})
	}
}

func TestMoneyPercentRoundsHalfToEven(t *testing.T) {
	half := decimal.RequireFromString("50")
	assert.Equal(t, Money(2), Money(5).Percent(half))
	assert.Equal(t, Money(4), Money(7).Percent(half))
	assert.Equal(t, Money(194), Money(1290).Percent(decimal.NewFromInt(15)))
}

func TestMoneyAsJSON(t *testing.T) {
	data, err := json.Marshal(Money(7))
	require.NoError(t, err)
	assert.JSONEq(t, `"0.07"`, string(data))

	var back Money
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, Money(7), back)
	assert.Error(t, json.Unmarshal([]byte(`12.9`), &back), "a bare number would be a float elsewhere")
}
