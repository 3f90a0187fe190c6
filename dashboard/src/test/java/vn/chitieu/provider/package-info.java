/**
 * Providers of single sign-on that tests start on this machine. They stand apart from the dashboard, so that it never takes
 * their parts for its own.
 */
@NullMarked
package vn.chitieu.provider;

import org.jspecify.annotations.NullMarked;
