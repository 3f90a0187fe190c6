/** What the machines that watch over this one are told: whether it serves, how fresh its data is, and some figures. */
@NullMarked
package vn.chitieu.dashboard.health;

import org.jspecify.annotations.NullMarked;
