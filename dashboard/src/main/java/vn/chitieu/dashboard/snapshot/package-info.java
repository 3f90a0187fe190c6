/** What a published snapshot holds; it knows no page and no browser. */
@NullMarked
package vn.chitieu.dashboard.snapshot;

import org.jspecify.annotations.NullMarked;
