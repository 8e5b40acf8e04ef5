package config

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDefaults(t *testing.T) {
	config, err := Load(New(), "")
	require.NoError(t, err)
	assert.Equal(t, Config{
		HTTP:     Server{Address: ":8080", ShutdownTimeout: 10 * time.Second},
		Health:   Server{Address: ":8081", ShutdownTimeout: 2 * time.Second},
		Database: Database{Path: "storefront.db"},
		Log:      Log{Level: "info"},
	}, config)
}

func TestFileWinsOverDefaults(t *testing.T) {
	config, err := Load(New(), "testdata/full.yaml")
	require.NoError(t, err)
	assert.Equal(t, Config{
		HTTP:     Server{Address: "127.0.0.1:9000", ShutdownTimeout: 30 * time.Second},
		Health:   Server{Address: "127.0.0.1:9001", ShutdownTimeout: 2 * time.Second},
		Database: Database{Path: "/var/lib/storefront/shop.db", CatalogURL: "postgres://shop@db.example.com/shop"},
		Log:      Log{Level: "debug"},
		Tracing:  Tracing{Ratio: 0.25},
	}, config)
}

func TestEnvironmentWinsOverFile(t *testing.T) {
	t.Setenv("STOREFRONT_HTTP_ADDRESS", "127.0.0.1:7000")
	t.Setenv("STOREFRONT_TRACING_RATIO", "1")
	config, err := Load(New(), "testdata/full.yaml")
	require.NoError(t, err)
	assert.Equal(t, "127.0.0.1:7000", config.HTTP.Address)
	assert.InDelta(t, 1, config.Tracing.Ratio, 0)
}

func TestLoadRefuses(t *testing.T) {
	tests := []struct {
		file string
		want []string
	}{
		{file: "testdata/missing.yaml", want: []string{"reading settings"}},
		{file: "testdata/typo.yaml", want: []string{"adress"}},
		{
			file: "testdata/out-of-range.yaml",
			want: []string{"http.address", "http.shutdown_timeout", "tracing.ratio: 1.5"},
		},
	}
	for _, test := range tests {
		t.Run(test.file, func(t *testing.T) {
			_, err := Load(New(), test.file)
			for _, part := range test.want {
				require.ErrorContains(t, err, part)
			}
		})
	}
}
