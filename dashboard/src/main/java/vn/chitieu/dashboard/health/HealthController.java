package vn.chitieu.dashboard.health;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same health under the same address on the port of the pages, for a load balancer that sees no other: the word
 * alone, since whoever can read the pages can ask. Details are for the management port.
 */
@RestController
final class HealthController {
    private final HealthEndpoint endpoint;
    private final HttpCodeStatusMapper codes;

    HealthController(HealthEndpoint endpoint, HttpCodeStatusMapper codes) {
        this.endpoint = endpoint;
        this.codes = codes;
    }

    @GetMapping({"/actuator/health", "/actuator/health/{group:liveness|readiness|freshness}"})
    ResponseEntity<Map<String, String>> health(@PathVariable(required = false) @Nullable String group) {
        HealthDescriptor health = group == null ? endpoint.health() : endpoint.healthForPath(group);
        Status status = health == null ? Status.UNKNOWN : health.getStatus();
        return ResponseEntity.status(codes.getStatusCode(status))
                .cacheControl(CacheControl.noStore())
                .body(Map.of("status", status.getCode()));
    }
}
