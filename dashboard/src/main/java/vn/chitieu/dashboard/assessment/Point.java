package vn.chitieu.dashboard.assessment;

/**
 * Whether a district answered a point that is answered in words.
 *
 * @param isAsked whether the point applies to it, and there was a way to answer
 */
record Point(String districtCode, String itemCode, boolean isAsked, boolean isAnswered) {}
