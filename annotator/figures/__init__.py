"""What a project's tags add up to: rows of a table, counts, sums of money, coverage."""
