/** What can't be made anew, in one file, and back again: catalogue, submissions, and when each was first loaded. */
@NullMarked
package vn.chitieu.etl.backup;

import org.jspecify.annotations.NullMarked;
