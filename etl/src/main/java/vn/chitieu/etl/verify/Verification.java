package vn.chitieu.etl.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.etl.storage.InputException;
import vn.chitieu.warehouse.Disk;

/**
 * What became of verifying a snapshot.
 *
 * @param damaged files of the lake that are gone or no longer as they were written
 * @param submissions the folder of the originals
 * @param differences of tables and cells together, and one for each file that is damaged, changed or gone
 */
record Verification(
        String snapshotId,
        List<Compared> tables,
        List<String> damaged,
        String submissions,
        Cells cells,
        long differences) {

    /**
     * Verifies a snapshot.
     *
     * @param submissions the folder of the originals
     * @param seed of the sample of cells
     * @param count readings in that sample
     * @throws InputException where there is no lake, or it is by now that of another snapshot
     */
    static Verification of(String snapshotId, Path snapshot, Path warehouse, Path submissions, long seed, int count)
            throws IOException, SQLException {
        LakeOfSnapshot lake = LakeOfSnapshot.read(warehouse);
        Path temporary = Files.createTempDirectory("chitieu-verify");
        try (Tables again = Tables.open(snapshot, lake, temporary)) {
            List<Compared> tables = new ArrayList<>(again.compare());
            again.compareRegister(submissions).ifPresent(tables::add);
            Cells cells = Cells.read(again.sql(), submissions, seed, count);
            long differences = tables.stream().mapToLong(Compared::differences).sum()
                    + lake.damaged().size()
                    + cells.changed().size()
                    + cells.gone().size()
                    + cells.differences().size();
            return new Verification(snapshotId, tables, lake.damaged(), submissions.toString(), cells, differences);
        } finally {
            Disk.deleteRecursively(temporary);
        }
    }
}
