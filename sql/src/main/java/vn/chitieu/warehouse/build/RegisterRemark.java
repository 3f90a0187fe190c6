package vn.chitieu.warehouse.build;

/**
 * A cell of the register that is of no use, and without which the file is loaded.
 *
 * @param file the file that its line is about
 * @param line of the register, from 1
 * @param columnName by the register's header
 * @param raw what stands there
 */
public record RegisterRemark(String file, long line, String columnName, String raw) {}
