"""Suggestions: passages that rules and a learner would tag, with their fields, how sure they are, and why."""
