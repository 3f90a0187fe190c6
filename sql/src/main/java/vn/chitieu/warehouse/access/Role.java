package vn.chitieu.warehouse.access;

import java.util.EnumSet;
import java.util.Set;

/** What an account is for. The table in README.md is this one. */
public enum Role {
    /** Who only looks at charts. */
    reader(Right.charts),
    /** Who works with the rows behind them. */
    analyst(Right.charts, Right.tables, Right.details, Right.sql),
    /** Who answers for one district: what concerns reports is seen of that one alone. */
    district(Right.charts, Right.tables, Right.details, Right.originals, Right.log),
    /** Who runs it. */
    operator(Right.values());

    private final Set<Right> rights = EnumSet.noneOf(Right.class);

    Role(Right... rights) {
        this.rights.addAll(Set.of(rights));
    }

    /** Whether it has a right at all, if only for one district. */
    public boolean has(Right right) {
        return rights.contains(right);
    }

    /** Whether its rights to reports and their files are those to one district. */
    public boolean isOfOneDistrict() {
        return this == district;
    }
}
