package vn.chitieu.warehouse.query;

import java.util.List;
import vn.chitieu.warehouse.Message;

/**
 * What became of one result.
 *
 * @param rows how many there were, all of them written
 * @param notes what the format could not say as it was, to be told to the person; mostly none
 */
public record Written(long rows, List<Message> notes) {}
