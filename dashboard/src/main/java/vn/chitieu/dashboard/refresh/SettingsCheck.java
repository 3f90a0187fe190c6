package vn.chitieu.dashboard.refresh;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Looks at the settings of the timer before anything is started, and says in one line what is wrong with them. */
final class SettingsCheck
        implements ApplicationContextInitializer<ConfigurableApplicationContext>, SpringBootExceptionReporter {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsCheck.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        RefreshSettings.of(context.getEnvironment()).schedule();
    }

    @Override
    public boolean reportException(Throwable failure) {
        if (failure instanceof UnusableSettingException unusable) {
            LOG.error("{}", unusable.getMessage());
            return true;
        }
        return false;
    }
}
