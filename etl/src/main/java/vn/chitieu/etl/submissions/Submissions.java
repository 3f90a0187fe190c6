package vn.chitieu.etl.submissions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.Message;
import vn.chitieu.warehouse.build.RegisterRemark;
import vn.chitieu.warehouse.catalogue.Catalogue;
import vn.chitieu.warehouse.catalogue.District;
import vn.chitieu.warehouse.catalogue.Period;

/**
 * What each file of the folder is, by the register, else by its path, as far as these say it (a cover may say the rest); and which files the register names in vain.
 *
 * @param files in the order of their names
 * @param notReceived files of the register that are not there
 * @param registerRemarks cells of the register that were left out
 */
public record Submissions(List<Submission> files, List<String> notReceived, List<RegisterRemark> registerRemarks) {

    private static final Pattern PATH = Pattern.compile("(\\d{4})/([^/_.]+)(?:_[^/]*)?\\.[^/.]+");

    /** Identifies every file of a folder. */
    public static Submissions identify(SubmissionsFolder folder, Catalogue catalogue) throws IOException {
        Register register = folder.register();
        Set<String> districts =
                catalogue.districts().stream().map(District::districtCode).collect(Collectors.toSet());
        Set<Integer> years = catalogue.periods().stream().map(Period::year).collect(Collectors.toSet());
        // Whoever adds a file to a folder of samples without registering it does not turn it into real data.
        boolean onlySamples = !register.entries().isEmpty()
                && register.entries().values().stream().allMatch(Register.Entry::isSample);
        List<Submission> files = new ArrayList<>();
        Set<String> present = new HashSet<>();
        for (FoundFile found : folder.files()) {
            present.add(found.file());
            files.add(identify(found, register.entries().get(found.file()), districts, years, onlySamples));
        }
        List<String> notReceived = register.entries().keySet().stream()
                .filter(file -> !present.contains(file))
                .toList();
        List<RegisterRemark> remarks = new ArrayList<>();
        register.entries().forEach((file, entry) -> {
            if (present.contains(file)) {
                entry.leftOut()
                        .forEach(
                                cell -> remarks.add(new RegisterRemark(file, cell.line(), cell.column(), cell.text())));
            }
        });
        return new Submissions(List.copyOf(files), notReceived, List.copyOf(remarks));
    }

    private static Submission identify(
            FoundFile found,
            Register.@Nullable Entry entry,
            Set<String> districts,
            Set<Integer> years,
            boolean onlySamples) {
        Matcher path = PATH.matcher(found.file());
        boolean isNamed = path.matches();
        String pathDistrict =
                isNamed && (districts.contains(path.group(2)) || path.group(2).matches("\\d+")) ? path.group(2) : null;
        Integer pathYear = isNamed ? Integer.valueOf(path.group(1)) : null;
        Submission.Refusal refusal = null;
        String district = entry == null ? pathDistrict : entry.districtCode();
        Integer year = entry == null ? pathYear : entry.year();
        if (found.problem() != null) {
            refusal = new Submission.Refusal("unreadable", found.problem());
        } else if (entry != null) {
            refusal = contradiction(entry, pathDistrict, pathYear, districts, years);
        }
        return new Submission(
                found.file(),
                found.path(),
                found.sha256(),
                found.bytes(),
                district,
                year,
                entry == null ? null : entry.documentNumber(),
                entry == null ? null : entry.signedOn(),
                entry == null ? null : entry.receivedOn(),
                entry != null,
                entry == null ? onlySamples : entry.isSample(),
                refusal);
    }

    private static Submission.@Nullable Refusal contradiction(
            Register.Entry entry,
            @Nullable String pathDistrict,
            @Nullable Integer pathYear,
            Set<String> districts,
            Set<Integer> years) {
        Message problem = entry.problem();
        if (problem == null && !districts.contains(entry.districtCode())) {
            problem = new Message(
                    "sổ ghi quận, huyện “%s”, không có trong danh mục".formatted(entry.districtCode()),
                    "the register names district “%s”, which the catalogue does not know"
                            .formatted(entry.districtCode()));
        }
        if (problem == null && !years.contains(entry.year())) {
            problem = new Message(
                    "sổ ghi năm %d, không phải kỳ báo cáo".formatted(entry.year()),
                    "the register names %d, which is no period".formatted(entry.year()));
        }
        if (problem == null && pathDistrict != null && !pathDistrict.equals(entry.districtCode())) {
            problem = new Message(
                    "sổ ghi %s, tên tệp ghi %s".formatted(entry.districtCode(), pathDistrict),
                    "the register says %s, the file's name %s".formatted(entry.districtCode(), pathDistrict));
        }
        if (problem == null && pathYear != null && !pathYear.equals(entry.year())) {
            problem = new Message(
                    "sổ ghi năm %d, tên tệp ghi %d".formatted(entry.year(), pathYear),
                    "the register says %d, the file's name %d".formatted(entry.year(), pathYear));
        }
        return problem == null ? null : new Submission.Refusal("contradicts_register", problem);
    }
}
