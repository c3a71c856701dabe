package org.parley.ui.web.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything the server answers: only pages of this server itself may call it, under names that are its own, and
 * no answer may be framed, sniffed or made to load from elsewhere.
 */
final class Guard extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<String> ALL_ADDRESSES = Set.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");

    /** Vaadin's client needs inline scripts and styles and makes functions of text that its own server sent. */
    private static final String POLICY =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; object-src 'none'; "
                    + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private final String host;

    Guard(String host) {
        this.host = host.contains(":") ? "[" + host + "]" : host.toLowerCase(Locale.ROOT);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", POLICY);
        if (!isOwnName(request.getServerName())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!isOwnOrigin(request.getHeader("Origin"), request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Else a name of someone else's that resolves to loopback could read everything (DNS rebinding). */
    private boolean isOwnName(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return ALL_ADDRESSES.contains(host) || lower.equals(host) || LOOPBACK.contains(lower);
    }

    private static boolean isOwnOrigin(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return true;
        }
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
