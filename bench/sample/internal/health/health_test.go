package health

import (
	"context"
	"errors"
	"net"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/status"
	"google.golang.org/grpc/test/bufconn"
)

const (
	serving    = healthpb.HealthCheckResponse_SERVING
	notServing = healthpb.HealthCheckResponse_NOT_SERVING
)

func TestNotServingBeforeTheFirstCheck(t *testing.T) {
	assert.Equal(t, notServing, ask(t, dial(t, NewServer())))
}

func TestCheckFollowsTheDatabase(t *testing.T) {
	database := &pinger{}
	server := NewServer(database)
	client := dial(t, server)

	require.NoError(t, server.Check(t.Context()))
	assert.Equal(t, serving, ask(t, client))

	database.err = errors.New("disk full")
	require.ErrorIs(t, server.Check(t.Context()), database.err)
	assert.Equal(t, notServing, ask(t, client))
}

func TestShutdownIsFinal(t *testing.T) {
	server := NewServer()
	client := dial(t, server)
	server.Shutdown()
	require.NoError(t, server.Check(t.Context()))
	assert.Equal(t, notServing, ask(t, client))
}

func TestAnotherServiceIsUnknown(t *testing.T) {
	_, err := dial(t, NewServer()).Check(t.Context(), &healthpb.HealthCheckRequest{Service: "storefront.v1.Car"})
	assert.Equal(t, codes.NotFound, status.Code(err))
}

type pinger struct{ err error }

func (p *pinger) Ping(context.Context) error { return p.err }

// dial connects a client to the server through memory.
func dial(t *testing.T, server *Server) healthpb.HealthClient {
	t.Helper()
	listener := bufconn.Listen(64 << 10)
	host := grpc.NewServer()
	server.Register(host)
	go func() { _ = host.Serve(listener) }()
	t.Cleanup(host.Stop)

	connection, err := grpc.NewClient("passthrough:///memory",
		grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithContextDialer(func(ctx context.Context, _ string) (net.Conn, error) { return listener.DialContext(ctx) }))
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, connection.Close()) })
	return healthpb.NewHealthClient(connection)
}

func ask(t *testing.T, client healthpb.HealthClient) healthpb.HealthCheckResponse_ServingStatus {
	t.Helper()
	answer, err := client.Check(t.Context(), &healthpb.HealthCheckRequest{Service: Service})
	require.NoError(t, err)
	return answer.GetStatus()
}
