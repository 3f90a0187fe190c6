package vn.chitieu.warehouse.build;

import java.nio.file.Path;
import java.util.List;

/**
 * What a snapshot is made of beside the catalogue.
 *
 * @param files every file found
 * @param notReceived files that the register names and nobody sent
 * @param registerRemarks cells of the register that were left out
 * @param readings Parquet files that hold the readings, others among them
 * @param runs refreshes so far, the present one last
 */
public record Lake(
        List<LakeFile> files,
        List<String> notReceived,
        List<RegisterRemark> registerRemarks,
        List<Path> readings,
        List<LoadRun> runs) {

    /** The same of a register without such cells. */
    public Lake(List<LakeFile> files, List<String> notReceived, List<Path> readings, List<LoadRun> runs) {
        this(files, notReceived, List.of(), readings, runs);
    }
}
