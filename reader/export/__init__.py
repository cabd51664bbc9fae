"""From an analysis to text, Markdown, JSON and CSV, with citations; no screen."""
