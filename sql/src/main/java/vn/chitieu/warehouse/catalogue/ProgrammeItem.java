package vn.chitieu.warehouse.catalogue;

/** An outline item that reports on a programme. */
public record ProgrammeItem(String programmeCode, String itemCode) {}
