"""Pictures drawn from what a document encodes: one module a picture, inline SVG, no library."""
