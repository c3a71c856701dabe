package org.parley.ui;

import org.parley.ui.cli.Cli;

/** Where the program starts. */
public final class Parley {

    private Parley() {}

    /** Runs the command that the arguments name and exits with its status: 0 done, 1 something was refused, 2 wrong arguments. */
    public static void main(String[] arguments) {
        System.exit(Cli.run(arguments));
    }
}
