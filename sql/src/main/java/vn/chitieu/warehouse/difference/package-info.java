/** What differs between two snapshots: published figures, the readings behind them, and why. */
@NullMarked
package vn.chitieu.warehouse.difference;

import org.jspecify.annotations.NullMarked;
