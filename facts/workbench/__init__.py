"""What people who write grammars work with: checks, samples, coverage, near misses, differences, the reference. Called by `facts.cli.grammar`."""
