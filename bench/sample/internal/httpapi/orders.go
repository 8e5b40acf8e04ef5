package httpapi

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"example.com/storefront/internal/orders"
)

type orderBody struct {
	Items []orders.Item `json:"items" binding:"required,dive"`
}

func (a *api) placeOrder(c *gin.Context) {
	var body orderBody
	if err := c.ShouldBindJSON(&body); err != nil {
		badRequest(c, err)
		return
	}
	order, err := a.Orders.Place(c.Request.Context(), body.Items)
	if err != nil {
		a.fail(c, err)
		return
	}
	a.Metrics.Order(string(order.Status))
	c.Header("Location", "/v1/orders/"+order.ID.String())
	c.JSON(http.StatusCreated, order)
}

func (a *api) getOrder(c *gin.Context) {
	id, err := uuid.Parse(c.Param("id"))
	if err != nil {
		a.fail(c, orders.ErrNotFound)
		return
	}
	order, err := a.Orders.Orders.Order(c.Request.Context(), id)
	if err != nil {
		a.fail(c, err)
		return
	}
	c.JSON(http.StatusOK, order)
}

func (a *api) moveOrder(to orders.Status) gin.HandlerFunc {
	return func(c *gin.Context) {
		id, err := uuid.Parse(c.Param("id"))
		if err != nil {
			a.fail(c, orders.ErrNotFound)
			return
		}
		order, err := a.Orders.Move(c.Request.Context(), id, to)
		if err != nil {
			a.fail(c, err)
			return
		}
		a.Metrics.Order(string(to))
		c.JSON(http.StatusOK, order)
	}
}
