/** One chart component for every page: options from Java, drawn by Apache ECharts. */
@NullMarked
package vn.chitieu.dashboard.chart;

import org.jspecify.annotations.NullMarked;
