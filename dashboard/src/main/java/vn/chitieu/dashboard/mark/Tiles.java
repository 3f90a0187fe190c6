package vn.chitieu.dashboard.mark;

import java.util.List;

/**
 * Places as tiles about where they lie, each with two words on it.
 *
 * @param height pixels
 */
public record Tiles(String label, int height, List<Tile> tiles) implements Mark {

    /** How a tile is filled. */
    public enum Fill {
        /** With the colour of its class. */
        CLASS,
        /** Its figure rests on too little to compare. */
        OPEN,
        /** It has no figure: hatched. */
        MISSING,
        /** It is not looked at: nothing but where it lies. */
        APART
    }

    /**
     * @param key what a click hands back
     * @param name a few letters
     * @param said under the name
     * @param column from 0 in the west
     * @param row from 0 in the north
     * @param colour of its class, from 1; 0 for none
     */
    public record Tile(
            String key, String name, String said, int column, int row, Fill fill, int colour, List<String> tip) {}
}
