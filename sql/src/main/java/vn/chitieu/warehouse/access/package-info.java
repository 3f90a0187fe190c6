/** Who may do what: accounts, the roles that they have, one-time links, and the log of who did what. */
@NullMarked
package vn.chitieu.warehouse.access;

import org.jspecify.annotations.NullMarked;
