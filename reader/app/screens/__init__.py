"""The screens of the app: the reading screen and the help."""
