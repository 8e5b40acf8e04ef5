package main

import (
	"fmt"
	"os"
	"text/tabwriter"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/spf13/cobra"

	"example.com/storefront/internal/catalog"
	"example.com/storefront/internal/config"
	"example.com/storefront/internal/importer"
	"example.com/storefront/internal/store/postgres"
	"example.com/storefront/internal/store/sqlite"
)

func newCommand() *cobra.Command {
	settings := config.New()
	var file string
	var loaded config.Config

	root := &cobra.Command{
		Use:           "storefront",
		Short:         "A small shop",
		SilenceUsage:  true,
		SilenceErrors: true,
		PersistentPreRunE: func(*cobra.Command, []string) (err error) {
			loaded, err = config.Load(settings, file)
			return err
		},
	}
	root.PersistentFlags().StringVarP(&file, "config", "c", "", "settings file")
	root.PersistentFlags().String("database", "", "path of the database")
	cobra.CheckErr(settings.BindPFlag("database.path", root.PersistentFlags().Lookup("database")))

	root.AddCommand(serveCommand(&loaded), importCommand(&loaded), productsCommand(&loaded))
	return root
}

func serveCommand(settings *config.Config) *cobra.Command {
	return &cobra.Command{
		Use:   "serve",
		Short: "Serve the API until interrupted",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return serve(cmd.Context(), *settings, cmd.ErrOrStderr())
		},
	}
}

func importCommand(settings *config.Config) *cobra.Command {
	return &cobra.Command{
		Use:   "import FILE",
		Short: "Add or replace the products of a list",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			list, err := os.Open(args[0])
			if err != nil {
				return err
			}
			defer list.Close()
			products, closeProducts, err := openProducts(cmd, *settings)
			if err != nil {
				return err
			}
			defer closeProducts()
			count, err := importer.Import(cmd.Context(), list, products)
			if err != nil {
				return fmt.Errorf("importing %s: %w", args[0], err)
			}
			fmt.Fprintf(cmd.OutOrStdout(), "imported %d products\n", count)
			return nil
		},
	}
}

func productsCommand(settings *config.Config) *cobra.Command {
	var filter catalog.Filter
	command := &cobra.Command{
		Use:   "products",
		Short: "List products",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			repository, closeProducts, err := openProducts(cmd, *settings)
			if err != nil {
				return err
			}
			defer closeProducts()
			products, err := repository.Products(cmd.Context(), filter)
			if err != nil {
				return err
			}
			table := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 0, 2, ' ', 0)
			fmt.Fprintln(table, "SKU\tPRICE\tSTOCK\tNAME")
			for _, product := range products {
				fmt.Fprintf(table, "%s\t%s\t%d\t%s\n", product.SKU, product.Price, product.Stock, product.Name)
			}
			return table.Flush()
		},
	}
	command.Flags().StringVar(&filter.NameContains, "name", "", "part of the name")
	command.Flags().BoolVar(&filter.InStock, "in-stock", false, "only what can be sold")
	return command
}

// openProducts opens the products where the settings say they are.
func openProducts(cmd *cobra.Command, settings config.Config) (catalog.Repository, func(), error) {
	if settings.Database.CatalogURL == "" {
		store, err := sqlite.Open(cmd.Context(), settings.Database.Path)
		if err != nil {
			return nil, nil, err
		}
		return store, func() { _ = store.Close() }, nil
	}
	poolConfig, err := postgres.ParseConfig(settings.Database.CatalogURL)
	if err != nil {
		return nil, nil, err
	}
	pool, err := pgxpool.NewWithConfig(cmd.Context(), poolConfig)
	if err != nil {
		return nil, nil, fmt.Errorf("connecting to the catalog: %w", err)
	}
	return postgres.NewProducts(pool), pool.Close, nil
}
