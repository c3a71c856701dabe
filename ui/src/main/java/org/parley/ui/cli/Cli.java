package org.parley.ui.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.parley.store.StoreException;
import org.parley.ui.web.server.ServerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** All commands of the command line. */
@Command(
        name = "parley",
        description = "Reads news into a graph of who said what to whom, who met whom and what was agreed.",
        mixinStandardHelpOptions = true,
        version = "Parley 0.1.0",
        subcommands = {Demo.class, Serve.class, Ingest.class, Extract.class, Export.class})
public final class Cli implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Cli() {}

    /** Runs the command that the arguments name; tells its exit status. */
    public static int run(String... arguments) {
        return new CommandLine(new Cli())
                .registerConverter(LocalDate.class, Cli::day)
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(Cli::explain)
                .setExecutionExceptionHandler(Cli::tell)
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command, such as: parley extract FILE");
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + value + "' is no date: write it as 2025-07-23");
        }
    }

    /** What cannot be opened or started is told in one line; anything else is a fault of Parley's. */
    private static int tell(Exception failure, CommandLine command, ParseResult arguments) throws Exception {
        if (failure instanceof StoreException || failure instanceof ServerException) {
            command.getErr().println("parley: " + failure.getMessage());
            return 1;
        }
        throw failure;
    }

    private static int explain(ParameterException problem, String[] arguments) {
        var command = problem.getCommandLine();
        command.getErr()
                .println("parley: " + problem.getMessage() + " (parley "
                        + (command.getCommandName().equals("parley") ? "" : command.getCommandName() + " ")
                        + "--help tells more)");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
