"""Trained weights and tables, each with a card that tells its sources, licences, figures and how to make it."""
