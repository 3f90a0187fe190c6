/** What an operator needs to know of the warehouse, and what they may do about it. */
@NullMarked
package vn.chitieu.dashboard.operations;

import org.jspecify.annotations.NullMarked;
