"""What each command can be given on the command line: a type of options for each, with its arguments."""
