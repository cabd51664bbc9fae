"""Taggers: from tokens to labelled mentions of names, and the document pass that makes them agree."""
