"""Questions to a database of facts, and ways out of it. Used by `facts.cli`."""
