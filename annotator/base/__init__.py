"""Errors, paths, settings and the log: what every layer may use, made of the standard library."""
