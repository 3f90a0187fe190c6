package vn.chitieu.dashboard.indicator;

import java.math.BigDecimal;

/** A row of {@code main.target}: what the indicator should reach in a year, a share or a number for each district. */
record YearTarget(int year, BigDecimal target, boolean isIllustrative) {}
