package org.parley.core.time;

/** Where a clause stands in time, which turns "on Friday" forwards or back. */
enum Tense {
    AHEAD,
    PAST,
    OPEN
}
