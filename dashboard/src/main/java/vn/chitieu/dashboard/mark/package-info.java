/** What is drawn, as rows and what they stand for; marks.js makes the options of ECharts from them, for the width that there is. */
@NullMarked
package vn.chitieu.dashboard.mark;

import org.jspecify.annotations.NullMarked;
