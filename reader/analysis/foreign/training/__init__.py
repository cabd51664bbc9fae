"""Makes the tables of foreign words from word frequencies, thesauri, word vectors and texts."""
