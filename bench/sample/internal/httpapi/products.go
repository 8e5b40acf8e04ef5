package httpapi

import (
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"

	"example.com/storefront/internal/catalog"
)

type productQuery struct {
	Name    string `form:"name" binding:"max=80"`
	InStock bool   `form:"in_stock"`
}

type productBody struct {
	Name  string        `json:"name" binding:"required,max=200"`
	Price catalog.Money `json:"price"`
	Stock int           `json:"stock"`
}

func (a *api) listProducts(c *gin.Context) {
	var query productQuery
	if err := c.ShouldBindQuery(&query); err != nil {
		badRequest(c, err)
		return
	}
	filter := catalog.Filter{NameContains: query.Name, InStock: query.InStock}
	products, err := a.Products.Products(c.Request.Context(), filter)
	if err != nil {
		a.fail(c, fmt.Errorf("listing products: %w", err))
		return
	}
	c.JSON(http.StatusOK, gin.H{"products": products})
}

func (a *api) getProduct(c *gin.Context) {
	sku, err := catalog.ParseSKU(c.Param("sku"))
	if err != nil {
		a.fail(c, err)
		return
	}
	product, err := a.Products.Product(c.Request.Context(), sku)
	if err != nil {
		a.fail(c, err)
		return
	}
	c.JSON(http.StatusOK, product)
}

func (a *api) putProduct(c *gin.Context) {
	sku, err := catalog.ParseSKU(c.Param("sku"))
	if err != nil {
		a.fail(c, err)
		return
	}
	var body productBody
	if err := c.ShouldBindJSON(&body); err != nil {
		badRequest(c, err)
		return
	}
	product := catalog.Product{SKU: sku, Name: body.Name, Price: body.Price, Stock: body.Stock}
	if err := product.Validate(); err != nil {
		a.fail(c, err)
		return
	}
	if err := a.Products.SaveProduct(c.Request.Context(), product); err != nil {
		a.fail(c, err)
		return
	}
	c.JSON(http.StatusOK, product)
}
