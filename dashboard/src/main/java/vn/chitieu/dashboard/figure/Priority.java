package vn.chitieu.dashboard.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.catalogue.Indicator;

/**
 * A row of {@code mart.district_priority}: what is judged of a district in a year, and whether it needs help first. Names,
 * units and order are the mart's.
 *
 * @param hasReported whether its state is reported
 * @param position 1 needs help first, ties share it; null where too little is judged
 * @param reasons the late indicators, farthest from the target first
 */
public record Priority(
        Place place,
        int year,
        boolean hasReported,
        int indicatorsJudged,
        int met,
        int onTrack,
        int late,
        int better,
        int same,
        int worse,
        double distance,
        @Nullable Integer position,
        List<Indicator> reasons) {}
