// Package httpapi is the shop as JSON over HTTP.
package httpapi

import (
	"context"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
	"go.opentelemetry.io/otel/trace"
	"go.uber.org/zap"

	"example.com/storefront/internal/catalog"
	"example.com/storefront/internal/observe"
	"example.com/storefront/internal/orders"
)

// Deps is what the API needs; all of it must be set.
type Deps struct {
	Products catalog.Repository
	Orders   *orders.Service
	Ping     func(ctx context.Context) error
	Log      *zap.Logger
	Metrics  *observe.Metrics
	Tracer   trace.Tracer
	Now      func() time.Time
}

type api struct{ Deps }

// New returns the handler of the whole API.
func New(deps Deps) http.Handler {
	gin.SetMode(gin.ReleaseMode)
	a := &api{deps}
	router := gin.New()
	router.HandleMethodNotAllowed = true
	router.Use(a.observed, a.recovered)

	router.GET("/healthz", a.health)
	router.GET("/metrics", gin.WrapH(deps.Metrics.Handler()))

	v1 := router.Group("/v1")
	v1.GET("/products", a.listProducts)
	v1.GET("/products/:sku", a.getProduct)
	v1.PUT("/products/:sku", a.putProduct)
	v1.POST("/orders", a.placeOrder)
	v1.GET("/orders/:id", a.getOrder)
	v1.POST("/orders/:id/pay", a.moveOrder(orders.Paid))
	v1.POST("/orders/:id/ship", a.moveOrder(orders.Shipped))
	v1.POST("/orders/:id/cancel", a.moveOrder(orders.Cancelled))
	return router
}

func (a *api) health(c *gin.Context) {
	if err := a.Ping(c.Request.Context()); err != nil {
		a.Log.Warn("unhealthy", zap.Error(err))
		c.JSON(http.StatusServiceUnavailable, gin.H{"status": "unavailable"})
		return
	}
	c.JSON(http.StatusOK, gin.H{"status": "ok"})
}
