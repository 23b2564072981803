"""How the windows look: colours, typefaces, sizes, and the style sheet made of them."""
