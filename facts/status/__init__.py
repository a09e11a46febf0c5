"""How real an event is: tense, chains of verbs, modals, negation, wishes, and what nouns say of an act."""
