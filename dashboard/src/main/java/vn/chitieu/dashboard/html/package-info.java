/** What only shows and leads on, as HTML: the parts of tables and figures. */
@NullMarked
package vn.chitieu.dashboard.html;

import org.jspecify.annotations.NullMarked;
