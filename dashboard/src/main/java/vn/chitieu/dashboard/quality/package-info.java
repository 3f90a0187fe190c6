/** What was refused or doubted, where it stands, and figures to look at twice. */
@NullMarked
package vn.chitieu.dashboard.quality;

import org.jspecify.annotations.NullMarked;
