"""The widgets of the reading screen; none knows another, they post messages up and are called down."""
