"""Tools for whoever keeps the lexicon: to ask who held what when, to find mistakes in its files, to take in more, and to hold its terms against text."""
