package httpapi

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/trace"
	"go.uber.org/zap"
)

// observed logs, counts and traces a request.
func (a *api) observed(c *gin.Context) {
	route := c.FullPath()
	if route == "" {
		route = "unknown"
	}
	began := a.Now()
	ctx, span := a.Tracer.Start(c.Request.Context(), c.Request.Method+" "+route, trace.WithSpanKind(trace.SpanKindServer))
	defer span.End()
	c.Request = c.Request.WithContext(ctx)

	c.Next()

	status, took := c.Writer.Status(), a.Now().Sub(began)
	span.SetAttributes(attribute.Int("http.response.status_code", status))
	a.Metrics.Request(c.Request.Method, route, status, took)
	a.Log.Info("request",
		zap.String("method", c.Request.Method),
		zap.String("path", c.Request.URL.Path),
		zap.Int("status", status),
		zap.Duration("took", took))
}

// recovered turns a panic into a 500, so that one bad request does not end the shop.
func (a *api) recovered(c *gin.Context) {
	defer func() {
		if cause := recover(); cause != nil {
			a.Log.Error("panic", zap.Any("cause", cause), zap.Stack("stack"))
			c.AbortWithStatusJSON(http.StatusInternalServerError, failure{Error: "internal error"})
		}
	}()
	c.Next()
}
