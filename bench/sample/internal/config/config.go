// Package config reads the settings of the shop: defaults, then a file, then the environment.
package config

import (
	"errors"
	"fmt"
	"net"
	"strings"
	"time"

	"github.com/spf13/viper"
)

// EnvPrefix begins the names of the variables that win over the file: STOREFRONT_HTTP_ADDRESS.
const EnvPrefix = "STOREFRONT"

// Config is everything that can be set.
type Config struct {
	HTTP     Server   `mapstructure:"http"`
	Health   Server   `mapstructure:"health"`
	Database Database `mapstructure:"database"`
	Log      Log      `mapstructure:"log"`
	Tracing  Tracing  `mapstructure:"tracing"`
}

// Server is where something listens.
type Server struct {
	Address         string        `mapstructure:"address"`
	ShutdownTimeout time.Duration `mapstructure:"shutdown_timeout"`
}

// Database says where products and orders are.
type Database struct {
	Path string `mapstructure:"path"`
	// CatalogURL moves the products to PostgreSQL where it is set.
	CatalogURL string `mapstructure:"catalog_url"`
}

// Log is how much is logged.
type Log struct {
	Level string `mapstructure:"level"`
}

// Tracing is how many requests are traced, from 0 to 1.
type Tracing struct {
	Ratio float64 `mapstructure:"ratio"`
}

// New returns a reader with the defaults, to which flags may be bound before Load.
func New() *viper.Viper {
	v := viper.New()
	v.SetDefault("http.address", ":8080")
	v.SetDefault("http.shutdown_timeout", "10s")
	v.SetDefault("health.address", ":8081")
	v.SetDefault("health.shutdown_timeout", "2s")
	v.SetDefault("database.path", "storefront.db")
	v.SetDefault("database.catalog_url", "")
	v.SetDefault("log.level", "info")
	v.SetDefault("tracing.ratio", 0.0)
	v.SetEnvPrefix(EnvPrefix)
	v.SetEnvKeyReplacer(strings.NewReplacer(".", "_"))
	return v
}

// Load reads the file, unless its name is empty, and checks what came out.
func Load(v *viper.Viper, file string) (Config, error) {
	v.AutomaticEnv()
	if file != "" {
		v.SetConfigFile(file)
		if err := v.ReadInConfig(); err != nil {
			return Config{}, fmt.Errorf("reading settings: %w", err)
		}
	}
	var config Config
	if err := v.UnmarshalExact(&config); err != nil {
		return Config{}, fmt.Errorf("settings: %w", err)
	}
	return config, config.validate()
}

func (c Config) validate() error {
	var problems []error
	for name, server := range map[string]Server{"http": c.HTTP, "health": c.Health} {
		if _, _, err := net.SplitHostPort(server.Address); err != nil {
			problems = append(problems, fmt.Errorf("%s.address: %w", name, err))
		}
		if server.ShutdownTimeout <= 0 {
			problems = append(problems, fmt.Errorf("%s.shutdown_timeout: %s is not positive", name, server.ShutdownTimeout))
		}
	}
	if c.Database.Path == "" {
		problems = append(problems, errors.New("database.path: empty"))
	}
	if c.Tracing.Ratio < 0 || c.Tracing.Ratio > 1 {
		problems = append(problems, fmt.Errorf("tracing.ratio: %v is not between 0 and 1", c.Tracing.Ratio))
	}
	return errors.Join(problems...)
}
