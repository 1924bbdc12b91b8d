"""The application without a window: every action a person can ask for."""
