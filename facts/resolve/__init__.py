"""Who a phrase stands for: names, offices, institutions, pronouns, groups and what a document has told of them, each with its reason."""
