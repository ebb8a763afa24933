"""Names of people, organisations and places: tokens, what is known of words, a learnt chain, a second look."""
