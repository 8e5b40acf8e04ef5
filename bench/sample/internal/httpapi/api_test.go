package httpapi

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.opentelemetry.io/otel/trace/noop"
	"go.uber.org/zap"
	"go.uber.org/zap/zaptest/observer"

	"example.com/storefront/internal/catalog"
	"example.com/storefront/internal/observe"
	"example.com/storefront/internal/orders"
	"example.com/storefront/internal/store/sqlite"
)

const (
	orderPath = "/v1/orders/6f6b1f0e-3f0a-4d0c-9a51-0a4d1c6d1e01"
	mugJSON   = `{"sku":"MUG-0001","name":"Gopher mug","price":"12.90","stock":40}`
	shirtJSON = `{"sku":"SHIRT-0001","name":"Shirt","price":"24.20","stock":0}`
	orderJSON = `{"id":"6f6b1f0e-3f0a-4d0c-9a51-0a4d1c6d1e01","status":"placed",
		"lines":[{"sku":"MUG-0001","quantity":2,"unit_price":"12.90"}],
		"discount":"0.00","total":"25.80","placed_at":"2026-03-14T09:26:53Z"}`
)

func TestAnswers(t *testing.T) {
	tests := []struct {
		name       string
		method     string
		path       string
		body       string
		wantStatus int
		wantJSON   string
	}{
		{
			name: "health", method: "GET", path: "/healthz",
			wantStatus: 200, wantJSON: `{"status":"ok"}`,
		},
		{
			name: "all products", method: "GET", path: "/v1/products",
			wantStatus: 200, wantJSON: `{"products":[` + mugJSON + `,` + shirtJSON + `]}`,
		},
		{
			name: "products in stock", method: "GET", path: "/v1/products?in_stock=true",
			wantStatus: 200, wantJSON: `{"products":[` + mugJSON + `]}`,
		},
		{
			name: "products by a name nobody has", method: "GET", path: "/v1/products?name=car",
			wantStatus: 200, wantJSON: `{"products":[]}`,
		},
		{
			name: "one product, in lower case", method: "GET", path: "/v1/products/mug-0001",
			wantStatus: 200, wantJSON: mugJSON,
		},
		{
			name: "no such product", method: "GET", path: "/v1/products/CAR-0001",
			wantStatus: 404, wantJSON: `{"error":"product not found"}`,
		},
		{
			name: "save a product", method: "PUT", path: "/v1/products/BOOK-0001",
			body:       `{"name":"The book","price":"39","stock":3}`,
			wantStatus: 200, wantJSON: `{"sku":"BOOK-0001","name":"The book","price":"39.00","stock":3}`,
		},
		{
			name: "save a product with a negative stock", method: "PUT", path: "/v1/products/BOOK-0001",
			body:       `{"name":"The book","price":"39","stock":-3}`,
			wantStatus: 422, wantJSON: `{"error":"invalid product: stock -3 is negative"}`,
		},
		{
			name: "place an order", method: "POST", path: "/v1/orders",
			body:       `{"items":[{"sku":"MUG-0001","quantity":2}]}`,
			wantStatus: 201, wantJSON: orderJSON,
		},
		{
			name: "order more than there is", method: "POST", path: "/v1/orders",
			body:       `{"items":[{"sku":"MUG-0001","quantity":41}]}`,
			wantStatus: 409, wantJSON: `{"error":"placing order: out of stock: 41 of MUG-0001"}`,
		},
		{
			name: "no such order", method: "GET", path: orderPath,
			wantStatus: 404, wantJSON: `{"error":"order not found"}`,
		},
		{
			name: "not an order ID", method: "POST", path: "/v1/orders/17/pay",
			wantStatus: 404, wantJSON: `{"error":"order not found"}`,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			answer := newShop(t).call(test.method, test.path, test.body)
			assert.Equal(t, test.wantStatus, answer.Code)
			assert.JSONEq(t, test.wantJSON, answer.Body.String())
		})
	}
}

func TestBadRequests(t *testing.T) {
	shop := newShop(t)
	tests := []struct {
		name string
		body string
	}{
		{name: "not JSON", body: `items`},
		{name: "no items", body: `{}`},
		{name: "no article number", body: `{"items":[{"quantity":1}]}`},
		{name: "no pieces", body: `{"items":[{"sku":"MUG-0001","quantity":0}]}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, http.StatusBadRequest, shop.call("POST", "/v1/orders", test.body).Code)
		})
	}
}

func TestAnOrderFromPlacedToShipped(t *testing.T) {
	shop := newShop(t)
	placed := shop.call("POST", "/v1/orders", `{"items":[{"sku":"MUG-0001","quantity":2}]}`)
	require.Equal(t, http.StatusCreated, placed.Code)
	require.Equal(t, orderPath, placed.Header().Get("Location"))

	assert.Equal(t, http.StatusConflict, shop.call("POST", orderPath+"/ship", "").Code, "not paid yet")
	assert.Equal(t, http.StatusOK, shop.call("POST", orderPath+"/pay", "").Code)
	assert.Equal(t, http.StatusOK, shop.call("POST", orderPath+"/ship", "").Code)
	assert.Equal(t, http.StatusConflict, shop.call("POST", orderPath+"/cancel", "").Code, "already shipped")
	assert.Contains(t, shop.call("GET", orderPath, "").Body.String(), `"status":"shipped"`)

	metrics := shop.call("GET", "/metrics", "").Body.String()
	assert.Contains(t, metrics, `storefront_orders_total{status="shipped"} 1`)
	assert.Contains(t, metrics, `route="/v1/orders/:id/ship",status="409"} 1`)
}

func TestAFailureInsideIsLoggedAndNotTold(t *testing.T) {
	shop := newShop(t)
	require.NoError(t, shop.store.Close())

	answer := shop.call("GET", "/v1/products", "")
	assert.Equal(t, http.StatusInternalServerError, answer.Code)
	assert.JSONEq(t, `{"error":"internal error"}`, answer.Body.String())
	assert.Equal(t, 1, shop.logs.FilterMessage("request failed").Len())
}

func TestUnhealthyWithoutItsDatabase(t *testing.T) {
	shop := newShop(t)
	shop.pingError = errors.New("disk full")
	assert.Equal(t, http.StatusServiceUnavailable, shop.call("GET", "/healthz", "").Code)
}

func TestAPanicEndsOneRequestOnly(t *testing.T) {
	shop := newShop(t)
	shop.panicking = true
	assert.Equal(t, http.StatusInternalServerError, shop.call("GET", "/healthz", "").Code)
	shop.panicking = false
	assert.Equal(t, http.StatusOK, shop.call("GET", "/healthz", "").Code)
	assert.Equal(t, 1, shop.logs.FilterMessage("panic").Len())
}

// shop is the API on a store in memory, with two products, a fixed clock and a fixed ID.
type shop struct {
	handler   http.Handler
	store     *sqlite.Store
	logs      *observer.ObservedLogs
	pingError error
	panicking bool
}

func newShop(t *testing.T) *shop {
	t.Helper()
	store, err := sqlite.Open(t.Context(), sqlite.InMemory)
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, store.Close()) })
	for _, product := range []catalog.Product{
		{SKU: "MUG-0001", Name: "Gopher mug", Price: 12_90, Stock: 40},
		{SKU: "SHIRT-0001", Name: "Shirt", Price: 24_20},
	} {
		require.NoError(t, store.SaveProduct(t.Context(), product))
	}

	now := func() time.Time { return time.Date(2026, time.March, 14, 9, 26, 53, 0, time.UTC) }
	service := orders.NewService(store, store)
	service.Now = now
	service.NewID = func() uuid.UUID { return uuid.MustParse("6f6b1f0e-3f0a-4d0c-9a51-0a4d1c6d1e01") }

	core, logs := observer.New(zap.InfoLevel)
	s := &shop{store: store, logs: logs}
	s.handler = New(Deps{
		Products: store,
		Orders:   service,
		Ping:     s.ping,
		Log:      zap.New(core),
		Metrics:  observe.NewMetrics(),
		Tracer:   noop.NewTracerProvider().Tracer("test"),
		Now:      now,
	})
	return s
}

func (s *shop) ping(context.Context) error {
	if s.panicking {
		panic("the shelf fell over")
	}
	return s.pingError
}

func (s *shop) call(method, path, body string) *httptest.ResponseRecorder {
	answer := httptest.NewRecorder()
	s.handler.ServeHTTP(answer, httptest.NewRequest(method, path, strings.NewReader(body)))
	return answer
}
