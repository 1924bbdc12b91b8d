"""Screens that look over the whole project: how far annotators agree, and every occurrence of a phrase."""
