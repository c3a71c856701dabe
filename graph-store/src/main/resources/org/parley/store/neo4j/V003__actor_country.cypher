// A state and its organs and people are asked for together.
CREATE INDEX actor_country IF NOT EXISTS FOR (n:Actor) ON (n.country);
