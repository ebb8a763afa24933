"""The texts of `broadsheet --help`."""

from reader.base import paths

USAGE = """broadsheet [PAGE ...]
       broadsheet add PAGE [PAGE ...] [--feed | --follow-page] [--again] [--verbose] [--refused FILE]
                      [--workers N] [--format text|json]
       broadsheet clean PAGE [--format markdown|text|json] [--marks] [--labels]
       broadsheet quotes PAGE [--format table|json] [--language CODE] [--indirect]
       broadsheet names PAGE [--format table|json] [--language CODE]
       broadsheet stories PAGE [--format table|json]
       broadsheet search QUERY [QUERY ...] [--order best|newest] [--limit N] [--format table|json]
       broadsheet reclean [--all] [--dry-run] [--format text|json]
       broadsheet feeds [--format table|json] [--import FILE] [--export FILE] [--force]
       broadsheet feeds ADDRESS [ADDRESS ...] [--remove] [--delete-articles] [--forget-password]
                        [--title TITLE] [--folder FOLDER] [--full-text always|never|short] [--every HOURS]
                        [--mute | --no-mute] [--allow-private | --no-allow-private]
                        [--allow-http | --no-allow-http]
       broadsheet refresh [ADDRESS ...] [--format text|json]
       broadsheet list [QUERY ...] [--query QUERY] [--unread] [--starred] [--later] [--feed FEED] [--tag TAG]
                       [--deleted] [--limit N] [--format table|json]
       broadsheet show ID [--marks] [--format text|markdown|json]
       broadsheet mark {ID [ID ...] | --query QUERY} [--read | --unread] [--star | --unstar] [--later | --not-later]
                       [--tag TAG] [--untag TAG] [--hide | --unhide] [--delete | --restore] [--dry-run]
                       [--format text|json]
       broadsheet retain [LIMIT ...] [--feed ADDRESS] [--as-default] [--dry-run] [--now] [--format text|json]
       broadsheet rules [list|add|edit|remove|move|on|off|apply] [ID ...] [--query QUERY] [--tag TAG]
                        [--star | --no-star] [--later | --no-later] [--read | --no-read] [--hide | --no-hide]
                        [--notify | --no-notify] [--stop | --no-stop] [--run COMMAND] [--feed ADDRESS] [--to N]
                        [--preview] [--format table|json]
       broadsheet stats [--format table|json]
       broadsheet export DIR [--query QUERY] [--format markdown|json|html|epub] [--force]
       broadsheet import [PATH ...] [--no-fetch] [--retry] [--waiting] [--with-feeds] [--with-corrections]
                         [--format table|json]
       broadsheet backup [FILE | --list] [--format text|json]
       broadsheet restore [FILE | --empty] [--dry-run] [--yes] [--format text|json]
       broadsheet check [--repair | --quick] [--format text|json]
       broadsheet samples [--remove | --restore]
       broadsheet settings [--check]"""

DESCRIPTION = """A terminal reader for news pages. A PAGE is a file (saved HTML or scraped text), a folder of files, a
web archive (WARC, WET), a feed, a list of feeds (OPML, newsboat's urls), an http or https address, or - for standard
input. Without a command, the pages are added to the library, feeds are followed, and the first one is opened."""

_EPILOGUE = """commands:
  add      add pages without opening the reader, thousands at once if need be; follow feeds and lists of feeds
  clean    print the article on a page, with its quotes and names; store nothing
  quotes   print the quotes on a page: who said what; store nothing
  names    print the people, organisations and places that a page names; store nothing
  stories  print the stories that a page lists, such as a front page; store nothing
  search   search the library: words, quotes by said:NAME, about:NAME, after:DATE and more
  reclean  re-extract stored pages after an update of Broadsheet; your corrections stay
  feeds    list, change or unfollow your feeds; import and export lists of feeds
  refresh  fetch what is new in your feeds, and print one line for each article
  list     list the articles in the library, newest first
  show     print an article, named by its number in the list or its address
  mark     mark articles as read, starred or for later, tag them, hide, delete and restore them
  retain   set how long the articles of feeds are kept, and how many of them
  rules    list, add and change rules: what is done to new articles that a search finds
  stats    print figures about the library
  export   write articles to a folder, one file each, or as a book
  import   import from Pocket, Instapaper, wallabag, bookmarks of web browsers or a Broadsheet export; else like add
  backup   copy the library while it is used, or list the backups there are
  restore  put a backup in the place of the library, after telling what would be lost
  check    look for damage in the library, and repair it
  samples  count the sample articles, remove them, restore them
  settings print the path of your settings file, or the mistakes in it

`broadsheet COMMAND --help` describes the options of a command; all but clean, quotes, names, stories and
settings take --library.
exit status: 0 if all went well, also where nothing was found; 1 if something failed, which standard error says;
2 if the command line is wrong; 128 plus the number of a signal that ended it, 130 for Ctrl+C

If a file has a command's name, write ./add

files:
  library   {library}
  settings  {settings}
  log       {log}"""


def epilogue() -> str:
    """The commands, and where the files of this user are."""
    return _EPILOGUE.format(library=paths.library_path(), settings=paths.settings_path(), log=paths.log_path())
