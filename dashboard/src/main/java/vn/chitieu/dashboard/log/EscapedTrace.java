package vn.chitieu.dashboard.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** {@code %wEx}: a trace in lines of its own, each exception's message on one line whatever it holds. */
public final class EscapedTrace extends ExtendedWhitespaceThrowableProxyConverter {
    @Override
    protected String throwableProxyToString(IThrowableProxy thrown) {
        return super.throwableProxyToString(new Escaped(thrown));
    }

    private record Escaped(IThrowableProxy thrown) implements IThrowableProxy {
        static @Nullable Escaped of(@Nullable IThrowableProxy thrown) {
            return thrown == null ? null : new Escaped(thrown);
        }

        @Override
        public @Nullable String getMessage() {
            return thrown.getMessage() == null ? null : Escaping.escape(thrown.getMessage());
        }

        @Override
        public @Nullable String getOverridingMessage() {
            return thrown.getOverridingMessage() == null ? null : Escaping.escape(thrown.getOverridingMessage());
        }

        @Override
        public String getClassName() {
            return thrown.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return thrown.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return thrown.getCommonFrames();
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            return of(thrown.getCause());
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            return Stream.of(thrown.getSuppressed()).map(Escaped::new).toArray(IThrowableProxy[]::new);
        }

        @Override
        public boolean isCyclic() {
            return thrown.isCyclic();
        }
    }
}
