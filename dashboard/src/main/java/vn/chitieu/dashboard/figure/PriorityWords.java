package vn.chitieu.dashboard.figure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who needs help first, in words, the same on every page, headline and report.
 *
 * @param priorities every district of a year, as the mart orders them
 */
public record PriorityWords(List<Priority> priorities, FigureWords words) {
    private static final int REASONS = 3;

    /** Of those who need help first. */
    private static final int FOREMOST = 3;

    /** Those with a position and something late, first things first. */
    public List<Priority> ranked() {
        return priorities.stream()
                .filter(priority -> priority.position() != null && priority.late() > 0)
                .toList();
    }

    /** The same, those that share a position together. */
    public List<List<Priority>> byPosition() {
        return List.copyOf(ranked().stream()
                .collect(groupingBy(
                        priority -> Objects.requireNonNull(priority.position()), TreeMap::new, toUnmodifiableList()))
                .values());
    }

    /** Those without a position. */
    public List<Priority> apart() {
        return priorities.stream()
                .filter(priority -> priority.position() == null)
                .toList();
    }

    /** The first three, and who ties with the third. */
    private List<Priority> foremost() {
        List<Priority> ranked = ranked();
        Integer last = ranked.isEmpty()
                ? null
                : ranked.get(Math.min(FOREMOST, ranked.size()) - 1).position();
        return ranked.stream()
                .filter(priority -> last != null && Objects.requireNonNull(priority.position()) <= last)
                .toList();
    }

    /**
     * Quận 1, Cần Giờ và Hóc Môn cần giúp trước; those who share one position with what they share: Quận 1 cần giúp
     * trước: chậm 8/11 chỉ tiêu. Empty where nobody has a position.
     */
    public Optional<String> headline() {
        List<Priority> foremost = foremost();
        if (foremost.isEmpty()) {
            return priorities.stream().noneMatch(priority -> priority.position() != null)
                    ? Optional.empty()
                    : Optional.of(words.say(
                            "Không nơi nào chậm so với mức đề ra", "No district is late against its targets"));
        }
        String names = words.names(foremost.stream().map(Priority::place).toList());
        boolean isOnePosition = Objects.equals(
                foremost.getFirst().position(), foremost.getLast().position());
        return Optional.of(words.say(
                        "%s cần giúp trước", foremost.size() == 1 ? "%s needs help first" : "%s need help first", names)
                + (isOnePosition ? ": " + late(foremost) : ""));
    }

    /** chậm 8/11 chỉ tiêu. */
    public String late(Priority priority) {
        return words.say(
                "chậm %d/%d chỉ tiêu", "%d of %d indicators late", priority.late(), priority.indicatorsJudged());
    }

    /** The same of those that share a position; chậm 8 chỉ tiêu where not as many are judged of each. */
    public String late(List<Priority> tied) {
        Priority first = tied.getFirst();
        return tied.stream().allMatch(priority -> priority.indicatorsJudged() == first.indicatorsJudged())
                ? late(first)
                : words.say("chậm %d chỉ tiêu", "%d indicator{s} late", first.late());
    }

    /** xa nhất: Mô hình kinh tế, CLB Sức sống mới, Tư vấn việc làm. */
    public Optional<String> farthest(Priority priority) {
        List<String> names =
                priority.reasons().stream().limit(REASONS).map(words::name).toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say("xa nhất: ", "farthest: ") + String.join(", ", names));
    }

    /** Không xếp thứ tự: Nhà Bè (chưa báo cáo). Empty where everybody has a position. */
    public Optional<String> withoutPosition() {
        List<String> names = apart().stream()
                .map(priority -> priority.place().shortName(words.language()) + " (" + whyApart(priority) + ")")
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say("Không xếp thứ tự: ", "Not in order: ") + String.join(", ", names) + ".");
    }

    /** Why a district has no position. */
    public String whyApart(Priority priority) {
        if (priority.hasReported() && priority.indicatorsJudged() == 0) {
            return words.say("chưa xét được chỉ tiêu nào", "nothing can be judged");
        }
        return priority.hasReported()
                ? words.say(
                        "mới xét được %d chỉ tiêu", "only %d indicator{s} can be judged", priority.indicatorsJudged())
                : words.say("chưa báo cáo", "not reported");
    }
}
