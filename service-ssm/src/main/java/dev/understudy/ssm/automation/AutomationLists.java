package dev.understudy.ssm.automation;

import dev.understudy.core.paging.Page;
import dev.understudy.core.paging.Pager;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.program.Step;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.model.DescribeAutomationExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationExecutionsOutput;
import dev.understudy.ssm.model.DescribeAutomationStepExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationStepExecutionsOutput;
import dev.understudy.ssm.state.SsmStore;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Lists of executions, the newest first, and of steps in the order in which they began.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeAutomationExecutions.html">
 *     DescribeAutomationExecutions</a>
 */
final class AutomationLists {
    private static final int PAGE = 50;

    private final Pager pager = new Pager(PAGE, SsmErrors::invalidNextToken);

    DescribeAutomationExecutionsOutput executions(
            DescribeAutomationExecutionsInput input, Partition<SsmStore> partition, RequestContext context) {
        SsmStore store = partition.store();
        Predicate<ExecutionRecord> condition = ExecutionFilters.of(input.filters(), partition);
        Collection<String> named = ExecutionFilters.named(input.filters(), store);
        Page<ExecutionRecord> page = pager.page(
                input,
                context,
                named == null
                        ? store.automationExecutions.pagesBackwards(condition)
                        : store.automationExecutions.pagesBackwards(named, condition));
        return DescribeAutomationExecutionsOutput.builder()
                .automationExecutionMetadataList(page.items().stream()
                        .map(execution -> AutomationAnswers.metadata(
                                execution,
                                Objects.requireNonNull(store.automationPrograms.get(
                                        execution.origin().program()))))
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    DescribeAutomationStepExecutionsOutput steps(
            DescribeAutomationStepExecutionsInput input,
            ExecutionRecord execution,
            AutomationProgram program,
            RequestContext context) {
        Predicate<StepRecord> condition = StepFilters.of(input.filters());
        StepOrder order = new StepOrder(execution.steps(), Boolean.TRUE.equals(input.reverseOrder()));
        Page<StepRecord> page = pager.page(input, context, order.where(condition));
        Map<String, Step> byName = AutomationAnswers.byName(program);
        return DescribeAutomationStepExecutionsOutput.builder()
                .stepExecutions(page.items().stream()
                        .map(step -> AutomationAnswers.step(step, program, byName, execution.scaleOut()))
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }
}
