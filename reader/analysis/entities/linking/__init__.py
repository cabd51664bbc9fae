"""Names: the mentions of one real thing brought together, what stands for it, and what the text says of its gender."""
