/** Tests of the indicator page: its charts, words and figures. */
@NullMarked
package vn.chitieu.dashboard.indicator;

import org.jspecify.annotations.NullMarked;
