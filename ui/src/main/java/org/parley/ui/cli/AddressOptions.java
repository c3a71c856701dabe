package org.parley.ui.cli;

import picocli.CommandLine.Option;

/** Where a server listens, or is looked for. */
final class AddressOptions {

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address of this machine to listen on (${DEFAULT-VALUE}: only for programs of this machine).")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port to listen on (${DEFAULT-VALUE}).")
    private int port = 8080;

    String host() {
        return host;
    }

    int port() {
        return port;
    }
}
