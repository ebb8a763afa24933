"""How likely each block of a page is the article's: features, learnt trees, and the rules' own guess."""
