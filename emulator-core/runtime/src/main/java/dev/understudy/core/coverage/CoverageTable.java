package dev.understudy.core.coverage;

import dev.understudy.core.model.OperationModel;
import dev.understudy.core.service.BoundOperation;
import dev.understudy.core.service.EmulatedService;
import java.util.Collection;
import java.util.List;

/**
 * Says of every operation whether it is implemented, in Markdown: one table of services, then one line for each
 * operation, so that it reads well and greps well.
 */
public final class CoverageTable {
    private CoverageTable() {}

    /** The table of these services, in their order. */
    public static String of(List<EmulatedService> services) {
        StringBuilder text = new StringBuilder();
        text.append("| Service | Implemented | Operations |\n| --- | ---: | ---: |\n");
        int implemented = 0;
        int all = 0;
        for (EmulatedService service : services) {
            Collection<BoundOperation> operations = operations(service);
            int done = (int)
                    operations.stream().filter(BoundOperation::implemented).count();
            appendRow(text, service, done, operations.size());
            implemented += done;
            all += operations.size();
        }
        appendRow(text, "**all**", implemented, all);
        text.append("\n| Service | Family | Operation | Implemented |\n| --- | --- | --- | --- |\n");
        for (EmulatedService service : services) {
            for (BoundOperation operation : operations(service)) {
                OperationModel model = operation.model();
                appendRow(text, service, model.family(), model.name(), operation.implemented() ? "yes" : "no");
            }
        }
        return text.toString();
    }

    private static Collection<BoundOperation> operations(EmulatedService service) {
        return service.operations().operations().values();
    }

    private static void appendRow(StringBuilder text, Object... cells) {
        for (Object cell : cells) {
            text.append("| ").append(cell).append(' ');
        }
        text.append("|\n");
    }
}
