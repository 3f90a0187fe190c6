package vn.chitieu.dashboard.method;

import vn.chitieu.dashboard.download.Columns;
import vn.chitieu.dashboard.download.Download;
import vn.chitieu.dashboard.method.MethodFacts.RuleMet;

/** The table of the method's page to be taken away. */
record MethodDownloads(MethodFacts facts, MethodWords words) {

    private String say(String vietnamese, String english) {
        return words.language().say(vietnamese, english);
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
