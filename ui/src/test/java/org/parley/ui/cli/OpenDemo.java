package org.parley.ui.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.parley.store.StoreSettings;

/** The demonstration and a browser, started once for all classes that look at it. */
final class OpenDemo implements BeforeAllCallback {

    /** Milliseconds that a machine busy with other work may take to answer. */
    static final int PATIENCE = 30_000;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--no-first-run",
            "--enable-unsafe-swiftshader");

    /** JUnit calls {@link #beforeAll} first. */
    @SuppressWarnings("NullAway.Init")
    private Started started;

    @Override
    public void beforeAll(ExtensionContext context) {
        started = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(OpenDemo.class, key -> Started.start(), Started.class);
    }

    Application application() {
        return started.application();
    }

    Browser browser() {
        return started.browser();
    }

    private record Started(Application application, Playwright playwright, Browser browser) implements AutoCloseable {

        static Started start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            var application = Application.start(new StoreSettings.Embedded(folder()), "127.0.0.1", 0);
            Demo.load(application.store());
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(FLAGS);
            return new Started(application, playwright, playwright.chromium().launch(options));
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory(Path.of("target"), "demo");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path chromium() {
            var named = System.getenv("PARLEY_CHROMIUM");
            return Path.of(named == null ? "/usr/bin/chromium" : named);
        }

        @Override
        public void close() {
            playwright.close();
            application.close();
        }
    }
}
