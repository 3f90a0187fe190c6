package vn.chitieu.dashboard.refresh;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.support.CronExpression;
import vn.chitieu.dashboard.door.UnusableSettingException;
import vn.chitieu.warehouse.Message;

/**
 * When to refresh, and by what.
 *
 * @param cron {@code chitieu.refresh.cron}: five fields as in a crontab, or six with seconds first, by the clock of the
 *     server; unlike in a crontab, a day of the month and a day of the week must both fit. Null or blank: no timer
 * @param command {@code chitieu.refresh.command[0]} and so on: a program and its arguments, no shell between
 */
@ConfigurationProperties("chitieu.refresh")
public record RefreshSettings(
        @Nullable String cron, @Nullable List<String> command) {

    /** As the settings say. */
    public static RefreshSettings of(Environment environment) {
        return Binder.get(environment).bindOrCreate("chitieu.refresh", RefreshSettings.class);
    }

    /**
     * When to refresh; empty where there is no timer.
     *
     * @throws UnusableSettingException where the times make no sense, or there is no command
     */
    public Optional<CronExpression> schedule() {
        if (cron == null || cron.isBlank()) {
            return Optional.empty();
        }
        if (words().isEmpty()) {
            throw new UnusableSettingException(new Message(
                    "có chitieu.refresh.cron thì phải có chitieu.refresh.command",
                    "chitieu.refresh.cron needs chitieu.refresh.command beside it"));
        }
        String given = cron.strip();
        try {
            return Optional.of(CronExpression.parse(given.split("\\s+").length == 5 ? "0 " + given : given));
        } catch (IllegalArgumentException unusable) {
            throw new UnusableSettingException(new Message(
                    "chitieu.refresh.cron “%s” không phải lịch cron; ghi 5 trường như \"0 2 * * *\" (hai giờ sáng hằng ngày), hoặc 6 trường có giây"
                            .formatted(given),
                    "chitieu.refresh.cron “%s” is no cron schedule; write 5 fields as in \"0 2 * * *\" (two in the morning, daily), or 6 with seconds"
                            .formatted(given)));
        }
    }

    /** The program and its arguments. */
    List<String> words() {
        return command == null ? List.of() : command;
    }
}
