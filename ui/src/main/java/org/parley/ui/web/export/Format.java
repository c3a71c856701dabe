package org.parley.ui.web.export;

import java.io.IOException;
import java.io.Writer;

/** A file format that a view can be written in, always as UTF-8. */
interface Format {

    /** The ending of its files' names, without a dot. */
    String ending();

    String mediaType();

    /** Writes the whole view; the writer stays open. */
    void write(View view, Writer out) throws IOException;
}
