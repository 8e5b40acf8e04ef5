package observe

import (
	"context"
	"fmt"
	"io"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/exporters/stdout/stdouttrace"
	"go.opentelemetry.io/otel/sdk/resource"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
)

const scope = "example.com/storefront"

// Tracer hands out spans and, on Shutdown, writes what is left of them.
type Tracer struct {
	trace.Tracer
	provider *sdktrace.TracerProvider
}

// NewTracer returns a tracer that writes the given share of traces to out, in batches.
func NewTracer(out io.Writer, ratio float64) (*Tracer, error) {
	exporter, err := stdouttrace.New(stdouttrace.WithWriter(out))
	if err != nil {
		return nil, fmt.Errorf("tracing: %w", err)
	}
	return newTracer(ratio, sdktrace.WithBatcher(exporter)), nil
}

func newTracer(ratio float64, processor sdktrace.TracerProviderOption) *Tracer {
	provider := sdktrace.NewTracerProvider(
		processor,
		sdktrace.WithSampler(sdktrace.ParentBased(sdktrace.TraceIDRatioBased(ratio))),
		sdktrace.WithResource(resource.NewSchemaless(attribute.String("service.name", "storefront"))),
	)
	return &Tracer{Tracer: provider.Tracer(scope), provider: provider}
}

// Shutdown writes the spans that are still held back.
func (t *Tracer) Shutdown(ctx context.Context) error { return t.provider.Shutdown(ctx) }
