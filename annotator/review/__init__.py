"""What a reviewer needs: agreement between annotators, computed on plain values; no SQL, no Qt."""
