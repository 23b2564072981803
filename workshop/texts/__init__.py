"""Every Dutch sentence that the program itself says; B1, short, what happened and what to do."""
