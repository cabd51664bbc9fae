"""What lasts from one reading to the next: where each article was left, and what was chosen."""
