@NullMarked
package vn.chitieu.dashboard.download;

import org.jspecify.annotations.NullMarked;
