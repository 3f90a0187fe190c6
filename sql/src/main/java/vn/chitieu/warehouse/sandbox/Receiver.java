package vn.chitieu.warehouse.sandbox;

import java.io.IOException;

/** Takes a result, part by part, on a thread of the sandbox. */
@FunctionalInterface
public interface Receiver {

    /** @throws IOException where nobody is there to take it any more: the statement is ended */
    void take(byte[] part) throws IOException;
}
