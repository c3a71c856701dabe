package org.parley.ui.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves screens and API until it is ended. */
@Command(
        name = "serve",
        description = "Opens the graph and serves its screens and its API until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private StoreOptions storeOptions;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private AddressOptions addressOptions;

    @Override
    public Integer call() throws InterruptedException {
        try (var application =
                Application.start(storeOptions.settings(), addressOptions.host(), addressOptions.port())) {
            System.err.println("Parley answers at " + application.address() + " (Ctrl-C ends it)");
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
