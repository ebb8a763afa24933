"""From a Page to the Article on it. Pure: no file, no network, no clock."""
