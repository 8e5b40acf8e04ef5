package main

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"time"

	"go.uber.org/zap"
	"golang.org/x/sync/errgroup"
	"google.golang.org/grpc"

	"example.com/storefront/internal/config"
	"example.com/storefront/internal/health"
	"example.com/storefront/internal/httpapi"
	"example.com/storefront/internal/observe"
	"example.com/storefront/internal/orders"
	"example.com/storefront/internal/store/sqlite"
)

const checkEvery = 10 * time.Second

// serve runs the API and the health service until the context ends, then lets requests finish.
func serve(ctx context.Context, settings config.Config, logs io.Writer) error {
	log, err := observe.NewLogger(logs, settings.Log.Level)
	if err != nil {
		return err
	}
	tracer, err := observe.NewTracer(logs, settings.Tracing.Ratio)
	if err != nil {
		return err
	}
	defer func() { _ = tracer.Shutdown(context.WithoutCancel(ctx)) }()
	store, err := sqlite.Open(ctx, settings.Database.Path)
	if err != nil {
		return err
	}
	defer store.Close()

	api := &http.Server{
		Addr:              settings.HTTP.Address,
		ReadHeaderTimeout: 5 * time.Second,
		Handler: httpapi.New(httpapi.Deps{
			Products: store,
			Orders:   orders.NewService(store, store),
			Ping:     store.Ping,
			Log:      log,
			Metrics:  observe.NewMetrics(),
			Tracer:   tracer,
			Now:      time.Now,
		}),
	}
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return runAPI(ctx, api, settings.HTTP.ShutdownTimeout, log) })
	group.Go(func() error { return runHealth(ctx, health.NewServer(store), settings.Health.Address, log) })
	return group.Wait()
}

func runAPI(ctx context.Context, server *http.Server, grace time.Duration, log *zap.Logger) error {
	stopped := make(chan error, 1)
	stop := context.AfterFunc(ctx, func() {
		deadline, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
		defer cancel()
		stopped <- server.Shutdown(deadline)
	})
	defer stop()
	log.Info("serving the API", zap.String("address", server.Addr))
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-stopped
}

func runHealth(ctx context.Context, state *health.Server, address string, log *zap.Logger) error {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	server := grpc.NewServer()
	state.Register(server)
	stop := context.AfterFunc(ctx, func() {
		state.Shutdown()
		server.GracefulStop()
	})
	defer stop()
	go checkRegularly(ctx, state, log)
	return server.Serve(listener)
}

func checkRegularly(ctx context.Context, state *health.Server, log *zap.Logger) {
	ticker := time.NewTicker(checkEvery)
	defer ticker.Stop()
	for {
		if err := state.Check(ctx); err != nil {
			log.Warn("not healthy", zap.Error(err))
		}
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
	}
}
