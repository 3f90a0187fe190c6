package vn.chitieu.dashboard.quality;

import org.jspecify.annotations.Nullable;

/** A file that is no submission, and why. */
record RefusedFile(String file, @Nullable String districtCode, String rule, String messageVi, String messageEn) {}
