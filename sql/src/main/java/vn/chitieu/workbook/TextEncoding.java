package vn.chitieu.workbook;

/** How Vietnamese text was written. */
public enum TextEncoding {
    utf_8,
    utf_16,
    windows_1258,
    /** TCVN 5712 VN3, “ABC”: fonts whose names begin with .Vn. */
    tcvn3,
    /** VNI-Windows: fonts whose names begin with VNI-. */
    vni,
    /** Unicode of a workbook, whose file format says so. */
    unicode
}
