package vn.chitieu.dashboard.method;

import static vn.chitieu.dashboard.html.Cells.styled;

import java.util.Objects;
import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.card.Listing;
import vn.chitieu.dashboard.html.Cells;
import vn.chitieu.dashboard.method.MethodFacts.RuleMet;
import vn.chitieu.dashboard.text.Language;
import vn.chitieu.dashboard.text.Speaker;
import vn.chitieu.warehouse.catalogue.Word;

/** What the page of the method lists. */
record MethodCards(MethodFacts facts, MethodWords words) implements Speaker {

    @Override
    public Language language() {
        return words.language();
    }

    /** What a word means where a figure is due. */
    Listing<Word> signs() {
        return new Listing<>(
                say(
                        "%d chữ và dấu có thể đứng ở chỗ của con số",
                        "%d words and signs that may stand where a figure is due",
                        facts.words().size()),
                say(
                        "Ô trống cũng là chưa có số liệu. Chữ khác bị từ chối, không đoán. Danh mục: words.csv",
                        "A blank cell is missing too. Any other word is refused, not guessed at. Catalogue: words.csv"),
                say("Chữ thay cho số", "Words for figures"),
                new Columns<Word>(language())
                        .add(say("Đã ghi", "Written"), Word::word)
                        .html(say("Đã ghi", "Written"), "", word -> Cells.code(word.word()))
                        .heads()
                        .said(say("Hiểu là", "Read as"), "nowrap", words::meaning)
                        .phone(say("Hiểu là", "Read as"))
                        .said(say("Áp dụng cho", "Applies to"), "nowrap", words::appliesTo)
                        .phone(say("Áp dụng cho", "Applies to"))
                        .seen(
                                say("Vì sao", "Why"),
                                "",
                                word -> Objects.requireNonNullElse(language().pick(word.noteVi(), word.noteEn()), "–")),
                facts.words());
    }

    /** Each check, and how often it was met. */
    Listing<RuleMet> checks() {
        return new Listing<>(
                        words.rulesTitle(),
                        say(
                                "Số lần gặp trong mọi tệp đã nhận; từ chối tệp, từ chối số liệu, rồi nhắc nhở",
                                "Times met in all files received; refusals of files, of values, then warnings"),
                        say("Các phép kiểm tra", "Checks"),
                        new Columns<RuleMet>(language())
                                .add(say("Quy tắc", "Check"), RuleMet::rule)
                                .html(say("Quy tắc", "Check"), "", rule -> Cells.named(words.name(rule), rule.rule()))
                                .heads()
                                .add(say("Tên quy tắc", "Name of the check"), words::name)
                                .said(say("Việc làm", "What it does"), "nowrap", words::severity)
                                .said(say("Nói gì", "What it says"), "long", words::message)
                                .add(say("Số lần gặp", "Times met"), RuleMet::times)
                                .html(
                                        say("Số lần gặp", "Times met"),
                                        "r",
                                        rule -> styled(
                                                words.numbers().whole(rule.times()),
                                                rule.times() == 0 ? "dim" : "strong")),
                        facts.rules())
                .styled("checks");
    }
}
