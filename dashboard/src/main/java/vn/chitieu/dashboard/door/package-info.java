/** What a request must be like before any page sees it. */
@NullMarked
package vn.chitieu.dashboard.door;

import org.jspecify.annotations.NullMarked;
