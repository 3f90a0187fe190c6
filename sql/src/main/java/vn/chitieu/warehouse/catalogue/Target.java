package vn.chitieu.warehouse.catalogue;

import java.math.BigDecimal;

/**
 * What an indicator should reach in a year.
 *
 * @param target a share from 0 to 1 for a rate; for a count the number that each district should reach
 * @param isIllustrative whether the figure is ours, for want of an official one
 */
public record Target(String indicatorCode, int year, BigDecimal target, boolean isIllustrative) {}
