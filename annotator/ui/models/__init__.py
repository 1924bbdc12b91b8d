"""Qt models: thin mirrors of tuples of plain values."""
