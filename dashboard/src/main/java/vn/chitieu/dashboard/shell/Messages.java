package vn.chitieu.dashboard.shell;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.dashboard.html.Link;
import vn.chitieu.dashboard.text.Language;

/** What pages say when they cannot show figures. */
public final class Messages {
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private Messages() {}

    /** No snapshot is there. */
    public static Message nothingPublished(Language language) {
        return new Message(
                        language.say("Chưa có số liệu nào được công bố", "Nothing is published yet"),
                        language.say(
                                "Kho số liệu còn trống, nên chưa có gì để vẽ. Hãy chạy một trong hai lệnh sau ở thư mục của chương trình, rồi mở lại trang này.",
                                "The warehouse is still empty, so there is nothing to chart. Run one of these two commands in the folder of the program, then open this page again."))
                .command(
                        "./chitieu refresh",
                        language.say(
                                "nạp các báo cáo và công bố số liệu", "loads the reports and publishes the figures"))
                .command(
                        "./chitieu start",
                        language.say(
                                "cài đặt đầy đủ, nạp số liệu rồi mở trang này",
                                "sets everything up, loads the figures and opens this page"))
                .link(new Link(language, null, null).to(""), language.say("Thử lại", "Try again"));
    }

    /** What was asked for could not be read; the cause goes into the log under the mark that the message names. */
    public static Message failed(Language language, String path, Exception fault) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Page {} failed, mark {}", path, mark, fault);
        return new Message(
                        language.say("Không đọc được số liệu", "The figures could not be read"),
                        language.say(
                                "Số liệu đã công bố vẫn còn nguyên. Hãy thử lại; nếu vẫn không được, báo cho người quản trị mã %s: nhật ký của máy chủ ghi nguyên nhân dưới mã đó."
                                        .formatted(mark),
                                "What is published is unharmed. Try again; if it still fails, tell the administrator the mark %s: the server’s log has the cause under it."
                                        .formatted(mark)))
                .link(new Link(language, null, null).to(""), language.say("Thử lại", "Try again"));
    }

    /** Whoever asks may not see what they ask for. */
    public static Message noRight(Language language) {
        return new Message(
                        language.say("Tài khoản này không xem được phần này", "This account may not see this"),
                        language.say(
                                "Phần này dành cho vai trò khác, hoặc thuộc quận, huyện khác. Người vận hành máy chủ cấp quyền.",
                                "It is for another role, or of another district. Whoever runs the server gives rights."))
                .link(new Link(language, null, null).to(""), language.say("Về trang đầu", "To the first page"));
    }

    static Message noSuchPage(Language language) {
        return new Message(
                        language.say("Không có trang này", "There is no such page"),
                        language.say(
                                "Liên kết có thể đã cũ hoặc chép thiếu. Chọn một chỉ tiêu ở trình đơn, hoặc về trang đầu.",
                                "The link may be old or cut short. Choose an indicator in the menu, or go to the first page."))
                .link(new Link(language, null, null).to(""), language.say("Về trang đầu", "To the first page"));
    }
}
