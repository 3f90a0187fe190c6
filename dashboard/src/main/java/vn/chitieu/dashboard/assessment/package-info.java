/** What districts said in words: texts by point of the letter, documents issued, and the search over both. */
@NullMarked
package vn.chitieu.dashboard.assessment;

import org.jspecify.annotations.NullMarked;
