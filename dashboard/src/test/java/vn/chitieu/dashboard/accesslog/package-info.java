@NullMarked
package vn.chitieu.dashboard.accesslog;

import org.jspecify.annotations.NullMarked;
