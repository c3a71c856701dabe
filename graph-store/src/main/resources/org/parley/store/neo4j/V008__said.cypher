// Statements by their words alone: what has the words of another, and what it answers.
CREATE FULLTEXT INDEX said IF NOT EXISTS FOR (n:Statement) ON EACH [n.text];
