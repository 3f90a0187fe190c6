@NullMarked
package vn.chitieu.dashboard.health;

import org.jspecify.annotations.NullMarked;
