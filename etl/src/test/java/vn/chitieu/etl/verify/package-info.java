@NullMarked
package vn.chitieu.etl.verify;

import org.jspecify.annotations.NullMarked;
