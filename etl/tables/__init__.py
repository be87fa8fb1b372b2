"""Facts → rows → `data/processed/`: CSV, Parquet and a Frictionless data package, all or nothing."""
