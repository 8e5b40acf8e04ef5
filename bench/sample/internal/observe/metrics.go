package observe

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// Metrics counts what the shop does. Every shop has its own registry: nothing is global.
type Metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
	orders   *prometheus.CounterVec
}

// NewMetrics returns metrics that are all zero.
func NewMetrics() *Metrics {
	m := &Metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "storefront_http_requests_total",
			Help: "Requests by route and status.",
		}, []string{"method", "route", "status"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name:    "storefront_http_request_seconds",
			Help:    "Time to answer, by route.",
			Buckets: []float64{.001, .005, .025, .1, .5, 2.5},
		}, []string{"route"}),
		orders: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "storefront_orders_total",
			Help: "Orders by the status they reached.",
		}, []string{"status"}),
	}
	m.registry.MustRegister(m.requests, m.seconds, m.orders)
	return m
}

// Request counts an answered request. The route is the pattern, not the path: few of them.
func (m *Metrics) Request(method, route string, status int, took time.Duration) {
	m.requests.WithLabelValues(method, route, strconv.Itoa(status)).Inc()
	m.seconds.WithLabelValues(route).Observe(took.Seconds())
}

// Order counts an order that reached a status.
func (m *Metrics) Order(status string) { m.orders.WithLabelValues(status).Inc() }

// Handler serves the metrics in the text format.
func (m *Metrics) Handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}
