/** What stands around every page: navigation, year, language, theme, banner, messages. */
@NullMarked
package vn.chitieu.dashboard.shell;

import org.jspecify.annotations.NullMarked;
