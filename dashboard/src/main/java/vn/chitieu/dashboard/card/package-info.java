/** A card: what it says, its columns and its mark, declared once and drawn, taken away and read aloud from there. */
@NullMarked
package vn.chitieu.dashboard.card;

import org.jspecify.annotations.NullMarked;
