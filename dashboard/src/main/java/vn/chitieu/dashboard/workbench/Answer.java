package vn.chitieu.dashboard.workbench;

import org.jspecify.annotations.Nullable;
import vn.chitieu.warehouse.sandbox.Ask;
import vn.chitieu.warehouse.sandbox.Outcome;
import vn.chitieu.warehouse.sandbox.Run;

/** What one tab of the editor asked last, and what came of it. */
final class Answer implements AutoCloseable {
    private final Ask ask;
    private final Result result;
    private final Run run;
    private volatile @Nullable Outcome outcome;

    Answer(Ask ask, Result result, Run run) {
        this.ask = ask;
        this.result = result;
        this.run = run;
    }

    Ask ask() {
        return ask;
    }

    Result result() {
        return result;
    }

    Run run() {
        return run;
    }

    /** Null while it runs. */
    @Nullable
    Outcome outcome() {
        return outcome;
    }

    /** Makes the rows of the result ready to be read; on the thread that ran it. */
    void end(Outcome ended) {
        if (ended instanceof Outcome.Done done) {
            result.end(done.rows());
        }
        outcome = ended;
    }

    @Override
    public void close() {
        run.cancel();
        result.close();
    }
}
