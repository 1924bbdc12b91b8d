"""Danish and English text: pure functions on strings."""
