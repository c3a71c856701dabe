package org.parley.ui;

import java.io.IOException;
import java.util.logging.LogManager;
import org.parley.ui.cli.Cli;

/** Where the program starts. */
public final class Parley {

    private Parley() {}

    /** Runs the command that the arguments name and exits with its status: 0 done, 1 something was refused, 2 wrong arguments. */
    public static void main(String[] arguments) throws IOException {
        try (var settings = Parley.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        }
        System.exit(Cli.run(arguments));
    }
}
