package vn.chitieu.warehouse.build;

import java.nio.file.Path;
import java.util.List;

/**
 * What a snapshot is made of beside the catalogue.
 *
 * @param files every file found
 * @param notReceived files that the register names and nobody sent
 * @param readings Parquet files that hold the readings, others among them
 * @param runs refreshes so far, the present one last
 */
public record Lake(List<LakeFile> files, List<String> notReceived, List<Path> readings, List<LoadRun> runs) {}
