// Package health tells an orchestrator, over gRPC, whether the shop can serve.
package health

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
)

// Service is the name under which the shop's state is asked for.
const Service = "storefront.v1.Shop"

// Pinger is something the shop cannot work without.
type Pinger interface {
	Ping(ctx context.Context) error
}

// Server keeps the state and answers for it.
type Server struct {
	state *health.Server
	needs []Pinger
}

// NewServer returns a server that reports "not serving" until the first Check.
func NewServer(needs ...Pinger) *Server {
	s := &Server{state: health.NewServer(), needs: needs}
	s.state.SetServingStatus(Service, healthpb.HealthCheckResponse_NOT_SERVING)
	return s
}

// Register offers the health service on a gRPC server.
func (s *Server) Register(registrar grpc.ServiceRegistrar) {
	healthpb.RegisterHealthServer(registrar, s.state)
}

// Check asks everything the shop needs and publishes the result.
func (s *Server) Check(ctx context.Context) error {
	for _, need := range s.needs {
		if err := need.Ping(ctx); err != nil {
			s.state.SetServingStatus(Service, healthpb.HealthCheckResponse_NOT_SERVING)
			return err
		}
	}
	s.state.SetServingStatus(Service, healthpb.HealthCheckResponse_SERVING)
	return nil
}

// Shutdown reports "not serving" from now on, whatever is checked.
func (s *Server) Shutdown() { s.state.Shutdown() }
