"""How fast: the extractor by stage and end to end, beside a reference on the same articles in the same run."""
