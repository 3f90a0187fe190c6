package vn.chitieu.warehouse.command;

import vn.chitieu.warehouse.Message;

/** What a command tells the script that called it. */
public final class ExitCode {

    /** Done; nothing new, and refused values in the summary, are done too. */
    public static final int DONE = 0;

    /** With --strict: published, but values or files were refused. */
    public static final int REFUSED_SOME = 1;

    /** Wrong usage, or SQL in error. */
    public static final int USAGE = 2;

    /** Nothing published: the input is missing or a check failed. */
    public static final int NOTHING_PUBLISHED = 3;

    /** Another refresh holds the lock. */
    public static final int LOCKED = 4;

    /** A fault of the disk or of input and output. */
    public static final int DISK = 5;

    private ExitCode() {}

    /** Says on standard error what is wrong, and returns the code. */
    public static int complain(int code, Message message) {
        System.err.println(new Message("Lỗi: " + message.vi(), "Error: " + message.en()));
        return code;
    }
}
