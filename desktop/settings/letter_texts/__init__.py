"""The settings of the words on papers: what each line says, and how the paper looks with it."""
