"""Finding text: inside one article."""
