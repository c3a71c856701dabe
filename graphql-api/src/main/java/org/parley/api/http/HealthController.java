package org.parley.api.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Map;

/** Tells that this is Parley, and that it answers. */
@Controller("/health")
final class HealthController {

    @Get
    Map<String, String> health() {
        return Map.of("status", "UP", "program", "parley");
    }
}
