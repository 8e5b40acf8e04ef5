// Command openmetrics reads an OpenMetrics text from standard input with the parser of Prometheus
// and prints its samples as JSON.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/model/textparse"
)

type sample struct {
	Labels map[string]string `json:"labels"`
	Value  float64           `json:"value"`
}

func main() {
	samples, err := read(os.Stdin)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if err := json.NewEncoder(os.Stdout).Encode(samples); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func read(in io.Reader) ([]sample, error) {
	text, err := io.ReadAll(in)
	if err != nil {
		return nil, err
	}
	parser := textparse.NewOpenMetricsParser(text, labels.NewSymbolTable())
	var samples []sample
	for {
		entry, err := parser.Next()
		if errors.Is(err, io.EOF) {
			return samples, nil
		}
		if err != nil {
			return nil, err
		}
		if entry != textparse.EntrySeries {
			continue
		}
		_, _, value := parser.Series()
		var set labels.Labels
		parser.Labels(&set)
		samples = append(samples, sample{Labels: set.Map(), Value: value})
	}
}
