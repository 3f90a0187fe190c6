package vn.chitieu.warehouse.build;

import java.time.Instant;

/**
 * A refresh that changed the lake.
 *
 * @param files files found
 * @param filesRead files that this run had to read, the others being known
 */
public record LoadRun(String runId, Instant startedAt, int files, int filesRead) {}
