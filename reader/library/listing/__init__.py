"""Lists of articles: views, orders, pages of rows, counts."""
