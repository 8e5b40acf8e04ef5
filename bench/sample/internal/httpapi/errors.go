package httpapi

import (
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"
	"go.uber.org/zap"

	"example.com/storefront/internal/catalog"
	"example.com/storefront/internal/orders"
)

// failure is the body of every answer that is not a success.
type failure struct {
	Error string `json:"error"`
}

var statusOf = []struct {
	err    error
	status int
}{
	{catalog.ErrNotFound, http.StatusNotFound},
	{orders.ErrNotFound, http.StatusNotFound},
	{catalog.ErrInvalid, http.StatusUnprocessableEntity},
	{orders.ErrInvalid, http.StatusUnprocessableEntity},
	{orders.ErrOutOfStock, http.StatusConflict},
	{orders.ErrTransition, http.StatusConflict},
}

// fail answers with the status that belongs to the error. What is not the caller's doing is logged, not told.
func (a *api) fail(c *gin.Context, err error) {
	for _, known := range statusOf {
		if errors.Is(err, known.err) {
			c.AbortWithStatusJSON(known.status, failure{Error: err.Error()})
			return
		}
	}
	a.Log.Error("request failed", zap.String("path", c.Request.URL.Path), zap.Error(err))
	c.AbortWithStatusJSON(http.StatusInternalServerError, failure{Error: "internal error"})
}

func badRequest(c *gin.Context, err error) {
	c.AbortWithStatusJSON(http.StatusBadRequest, failure{Error: err.Error()})
}
