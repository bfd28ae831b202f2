"""What is computed from a document: its plain text, its statistics, what it quotes."""
