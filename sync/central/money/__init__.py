"""What may be paid: facts, the rule book run over them, exceptions, and what became of undeclared goods."""
