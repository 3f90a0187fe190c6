package vn.chitieu.dashboard.method;

import vn.chitieu.dashboard.card.Columns;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.method.MethodFacts.RuleMet;
import vn.chitieu.warehouse.catalogue.Word;

/** The table of the method's page to be taken away. */
record MethodDownloads(MethodFacts facts, MethodWords words) {

    private String say(String vietnamese, String english, Object... values) {
        return words.language().say(vietnamese, english, values);
    }

    /** What a word means where a figure is due. */
    Download signs() {
        return new Columns<Word>(words.language())
                .add(say("Đã ghi", "Written"), Word::word)
                .add(say("Hiểu là", "Read as"), words::meaning)
                .add(say("Áp dụng cho", "Applies to"), words::appliesTo)
                .of(say("Chữ thay cho số", "Words for figures"), facts.words());
    }

    /** Each check, and how often it was met. */
    Download checks() {
        return new Columns<RuleMet>(words.language())
                .add(say("Quy tắc", "Check"), RuleMet::rule)
                .add(say("Việc làm", "What it does"), words::severity)
                .add(say("Nói gì", "What it says"), words::message)
                .add(say("Số lần gặp", "Times met"), RuleMet::times)
                .of(say("Các phép kiểm tra", "Checks"), facts.rules());
    }
}
