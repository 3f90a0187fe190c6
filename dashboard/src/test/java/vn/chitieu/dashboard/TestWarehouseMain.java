package vn.chitieu.dashboard;

import java.nio.file.Path;

/** Publishes the test warehouse into a folder, to look at the pages by hand. */
final class TestWarehouseMain {
    private TestWarehouseMain() {}

    public static void main(String[] arguments) {
        new TestWarehouse(Path.of(arguments[0])).publish(7);
    }
}
