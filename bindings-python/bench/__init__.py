"""The package beside its peers, on the same documents in one run: `make bench-python`."""
