@NullMarked
package vn.chitieu.dashboard.card;

import org.jspecify.annotations.NullMarked;
