/** What the server holds for each open page, for how long, and for how many at once. */
@NullMarked
package vn.chitieu.dashboard.session;

import org.jspecify.annotations.NullMarked;
