/** The dashboard: pages over the published warehouse, one package a feature. */
@NullMarked
package vn.chitieu.dashboard;

import org.jspecify.annotations.NullMarked;
