"""Named-entity recognition: tokens, features, a linear-chain CRF in two passes."""
