package vn.chitieu.warehouse.query;

import java.io.Closeable;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One document of results; to close it completes the document and leaves the stream beneath it open. */
public interface ResultWriter extends Closeable {

    /**
     * Writes all rows of a result as they come.
     *
     * @throws QueryException where the format can't hold them
     * @throws SQLException where the query fails on the way; what is written then is not whole
     */
    Written write(ResultSet rows) throws SQLException, IOException;
}
