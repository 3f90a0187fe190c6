package vn.chitieu.dashboard.health;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chitieu.dashboard.operations.Freshness;
import vn.chitieu.dashboard.operations.WarehouseFolder;
import vn.chitieu.warehouse.LastRun;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.Snapshots;

/**
 * Without a snapshot the dashboard is not ready. That its data is old, or that the published snapshot is passed over, is
 * a warning: it serves on, so it stays ready, and whoever watches it sees another word than UP.
 */
@Configuration(proxyBeanMethods = false)
class WarehouseHealth {
    static final Status STALE = new Status("STALE", "no refresh has succeeded for too long");
    static final Status DAMAGED = new Status("DAMAGED", "the published snapshot is damaged, an earlier one is served");
    static final Status UNOPENED =
            new Status("UNOPENED", "the published snapshot can't be opened just now, another one is served");

    @Bean
    HealthIndicator snapshotHealthIndicator(PublishedWarehouse warehouse) {
        return () -> warehouse
                .served()
                .map(id -> {
                    Health.Builder health = Health.up().withDetail("snapshot", id);
                    Snapshots.builtAt(id).ifPresent(at -> health.withDetail("builtAt", at.toString()));
                    return health.build();
                })
                .orElse(Health.outOfService()
                        .withDetail("reason", "nothing is published yet")
                        .build());
    }

    @Bean
    HealthIndicator damageHealthIndicator(PublishedWarehouse warehouse) {
        return () -> warehouse
                .damaged()
                .map(id -> Health.status(DAMAGED).withDetail("damaged", id))
                .or(() -> warehouse
                        .unopened()
                        .map(fault -> Health.status(UNOPENED).withDetail("unopened", fault.toString())))
                .orElseGet(Health::up)
                .build();
    }

    @Bean
    HealthIndicator refreshHealthIndicator(WarehouseFolder folder) {
        return new FreshnessIndicator(folder, Clock.systemUTC());
    }

    /** How long ago a refresh succeeded, and how the last one ended. */
    record FreshnessIndicator(WarehouseFolder folder, Clock clock) implements HealthIndicator {
        @Override
        public Health health() {
            try {
                Freshness freshness = folder.freshness();
                Instant success = freshness.lastSuccess();
                Health.Builder health = success == null
                        ? Health.unknown()
                        : freshness.isStale(clock.instant()) ? Health.status(STALE) : Health.up();
                if (success != null) {
                    health.withDetail("lastSuccess", success.toString());
                }
                health.withDetail("staleAfter", freshness.staleAfter().toString());
                folder.lastRun()
                        .map(LastRun::last)
                        .ifPresent(last -> health.withDetail(
                                        "lastRun", last.outcome().name())
                                .withDetail("lastRunExitCode", last.exitCode())
                                .withDetail("lastRunEndedAt", last.endedAt().toString()));
                return health.build();
            } catch (IOException fault) {
                return Health.down(fault).build();
            }
        }
    }
}
