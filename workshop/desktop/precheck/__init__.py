"""What *Controle vooraf* asks of the system, a module for each family; each gives a `Finding`."""
