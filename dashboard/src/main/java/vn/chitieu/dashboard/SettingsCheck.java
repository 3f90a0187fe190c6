package vn.chitieu.dashboard;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.chitieu.dashboard.door.Address;
import vn.chitieu.dashboard.door.UnusableSettingException;
import vn.chitieu.dashboard.refresh.RefreshSettings;

/** Looks at the settings before anything is started, and says in one line what is wrong with them. */
final class SettingsCheck
        implements ApplicationContextInitializer<ConfigurableApplicationContext>, SpringBootExceptionReporter {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsCheck.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        RefreshSettings.of(context.getEnvironment()).schedule();
        if (!(context instanceof WebServerApplicationContext)) {
            return; // a test, without ports
        }
        Address.of(context.getEnvironment(), "server.address", "server.port").requireFree();
        Address.of(context.getEnvironment(), "management.server.address", "management.server.port")
                .requireFree();
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
