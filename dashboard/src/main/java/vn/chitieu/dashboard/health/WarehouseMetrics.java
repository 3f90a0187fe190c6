package vn.chitieu.dashboard.health;

import static vn.chitieu.warehouse.tables.main.Tables.SUBMISSION;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.chitieu.dashboard.live.SnapshotWatch;
import vn.chitieu.dashboard.operations.WarehouseFolder;
import vn.chitieu.warehouse.LastRun;
import vn.chitieu.warehouse.PublishedWarehouse;
import vn.chitieu.warehouse.Snapshots;

/** What is served, and how refreshes fare, as gauges. Moments are seconds since 1970; what is not known is NaN. */
@Component
final class WarehouseMetrics implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(WarehouseMetrics.class);

    private final PublishedWarehouse warehouse;
    private final WarehouseFolder folder;
    private final SnapshotWatch watch;
    private volatile @Nullable AsOf asOf;

    private record AsOf(String snapshotId, @Nullable LocalDate day) {}

    WarehouseMetrics(PublishedWarehouse warehouse, WarehouseFolder folder, SnapshotWatch watch) {
        this.warehouse = warehouse;
        this.folder = folder;
        this.watch = watch;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        MultiGauge served = MultiGauge.builder("chitieu.snapshot.info")
                .description("The snapshot that is served, by its name")
                .register(registry);
        Runnable name = () -> served.register(
                watch.served().stream()
                        .map(id -> Row.of(Tags.of("snapshot", id), 1))
                        .toList(),
                true);
        watch.follow(name);
        name.run();
        gauge(
                registry,
                "chitieu.snapshot.built",
                "When the snapshot that is served was built",
                "seconds",
                () -> watch.served().flatMap(Snapshots::builtAt).map(WarehouseMetrics::seconds));
        gauge(
                registry,
                "chitieu.data.as.of",
                "The last day on which a report was received",
                "seconds",
                () -> asOf().map(day -> seconds(day.atStartOfDay().toInstant(ZoneOffset.UTC))));
        gauge(registry, "chitieu.refresh.last.success", "When the last refresh that succeeded ended", "seconds", () -> {
            try {
                return Optional.ofNullable(folder.freshness().lastSuccess()).map(WarehouseMetrics::seconds);
            } catch (IOException fault) {
                return unread(fault);
            }
        });
        gauge(registry, "chitieu.refresh.last.exit.code", "How the last refresh ended: 0 is well", null, () -> {
            try {
                return folder.lastRun().map(LastRun::last).map(last -> (double) last.exitCode());
            } catch (IOException fault) {
                return unread(fault);
            }
        });
        gauge(
                registry,
                "chitieu.snapshot.damaged",
                "1 where a damaged snapshot was passed over",
                null,
                () -> Optional.of(warehouse.damaged().isPresent() ? 1.0 : 0.0));
        gauge(
                registry,
                "chitieu.snapshot.readers",
                "Readers of the snapshot at this moment",
                null,
                () -> Optional.of((double) warehouse.readers()));
        // All who follow the watch are windows, but for this class.
        gauge(
                registry,
                "chitieu.windows",
                "Open windows of the dashboard",
                null,
                () -> Optional.of(watch.followers() - 1.0));
    }

    private static void gauge(
            MeterRegistry registry,
            String name,
            String description,
            @Nullable String unit,
            Supplier<Optional<Double>> value) {
        Gauge.builder(name, value, supplier -> supplier.get().orElse(Double.NaN))
                .description(description)
                .baseUnit(unit)
                .strongReference(true)
                .register(registry);
    }

    /** Read once for each snapshot. */
    private Optional<LocalDate> asOf() {
        Optional<PublishedWarehouse.Reader> opened = warehouse.reader();
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (PublishedWarehouse.Reader reader = opened.get()) {
            AsOf known = asOf;
            if (known == null || !known.snapshotId().equals(reader.snapshotId())) {
                known = new AsOf(
                        reader.snapshotId(),
                        reader.sql()
                                .select(DSL.max(SUBMISSION.RECEIVED_ON))
                                .from(SUBMISSION)
                                .fetchSingle()
                                .value1());
                asOf = known;
            }
            return Optional.ofNullable(known.day());
        }
    }

    private static double seconds(Instant moment) {
        return moment.toEpochMilli() / 1000.0;
    }

    private static Optional<Double> unread(IOException fault) {
        LOG.warn("how the last refresh ended can't be read", fault);
        return Optional.empty();
    }
}
