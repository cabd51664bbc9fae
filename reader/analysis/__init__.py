"""From an article to facts about it; no screen, and no disk but its own data."""
