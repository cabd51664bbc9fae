"""The text of an article and its structure; standard library only."""
