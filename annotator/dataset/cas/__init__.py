"""UIMA CAS for INCEpTION: its writer, and its reader, which shares nothing with that."""
