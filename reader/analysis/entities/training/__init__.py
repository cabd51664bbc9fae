"""How the data that this stage reads from ``reader/models`` are made; reading an article imports nothing of it."""
