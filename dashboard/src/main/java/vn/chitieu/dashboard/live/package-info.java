/** What runs beside the pages: who watches which snapshot is served, and tells those who look at it. */
@NullMarked
package vn.chitieu.dashboard.live;

import org.jspecify.annotations.NullMarked;
