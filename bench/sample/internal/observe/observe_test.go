package observe

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus/testutil"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
	"go.uber.org/zap"
)

func TestLoggerKeepsToItsLevel(t *testing.T) {
	var out bytes.Buffer
	logger, err := NewLogger(&out, "warn")
	require.NoError(t, err)
	logger.Info("not worth it")
	logger.Warn("low stock", zap.String("sku", "MUG-0001"))

	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	require.Len(t, lines, 1)
	assert.Contains(t, lines[0], `"msg":"low stock","sku":"MUG-0001"`)
}

func TestLoggerRefusesAnUnknownLevel(t *testing.T) {
	_, err := NewLogger(&bytes.Buffer{}, "loud")
	assert.ErrorContains(t, err, "log.level")
}

func TestMetricsCountRequestsByRoute(t *testing.T) {
	metrics := NewMetrics()
	metrics.Request(http.MethodGet, "/v1/products/:sku", http.StatusOK, 3*time.Millisecond)
	metrics.Request(http.MethodGet, "/v1/products/:sku", http.StatusOK, 40*time.Millisecond)
	metrics.Request(http.MethodGet, "/v1/products/:sku", http.StatusNotFound, time.Millisecond)

	assert.NoError(t, testutil.CollectAndCompare(metrics.requests, strings.NewReader(`
# HELP storefront_http_requests_total Requests by route and status.
# TYPE storefront_http_requests_total counter
storefront_http_requests_total{method="GET",route="/v1/products/:sku",status="200"} 2
storefront_http_requests_total{method="GET",route="/v1/products/:sku",status="404"} 1
`)))
}

func TestMetricsAreServedAsText(t *testing.T) {
	metrics := NewMetrics()
	metrics.Order("paid")
	answer := httptest.NewRecorder()
	metrics.Handler().ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/metrics", nil))
	assert.Equal(t, http.StatusOK, answer.Code)
	assert.Contains(t, answer.Body.String(), `storefront_orders_total{status="paid"} 1`)
}

func TestTracerSamples(t *testing.T) {
	tests := []struct {
		name  string
		ratio float64
		want  int
	}{
		{name: "everything", ratio: 1, want: 1},
		{name: "nothing", ratio: 0, want: 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			recorder := tracetest.NewSpanRecorder()
			tracer := newTracer(test.ratio, sdktrace.WithSpanProcessor(recorder))
			_, span := tracer.Start(t.Context(), "checkout")
			span.End()
			assert.Len(t, recorder.Ended(), test.want)
			require.NoError(t, tracer.Shutdown(t.Context()))
		})
	}
}

func TestTracerWritesWhatIsLeftOnShutdown(t *testing.T) {
	var out bytes.Buffer
	tracer, err := NewTracer(&out, 1)
	require.NoError(t, err)
	_, span := tracer.Start(t.Context(), "checkout")
	span.End()
	require.NoError(t, tracer.Shutdown(t.Context()))
	assert.Contains(t, out.String(), `"Name":"checkout"`)
}
