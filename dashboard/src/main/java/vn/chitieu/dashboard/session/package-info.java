/** What the server holds for each open page. */
@NullMarked
package vn.chitieu.dashboard.session;

import org.jspecify.annotations.NullMarked;
