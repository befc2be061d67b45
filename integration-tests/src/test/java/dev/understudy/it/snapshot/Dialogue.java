package dev.understudy.it.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.Emulator;
import dev.understudy.it.wire.WireClient;
import dev.understudy.it.wire.WireReply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests that fill an emulator, and questions that can be asked of any emulator in the same state. */
final class Dialogue {
    /** A request that changes nothing. */
    private record Question(String account, String service, String operation, String input) {}

    /** The account that asks unless told otherwise; the one of {@link WireClient}. */
    static final String ACCOUNT = "111122223333";

    /** Where all this happens. */
    static final String REGION = "eu-west-1";

    private final Emulator emulator;
    private final List<Question> questions = new ArrayList<>();

    Dialogue(Emulator emulator) {
        this.emulator = emulator;
    }

    /** Changes something; the body of the answer. */
    JsonNode change(String service, String operation, String input) {
        return changeAs(ACCOUNT, service, operation, input);
    }

    /** Changes something as another account. */
    JsonNode changeAs(String account, String service, String operation, String input) {
        WireReply reply = WireClient.of(emulator, service).inAccount(account).call(operation, input);
        assertThat(reply.succeeded()).as(operation + ": " + reply).isTrue();
        return reply.body();
    }

    /** Changes something by the admin API. */
    void administer(String method, String path, String body) {
        WireReply reply = Admin.of(emulator).call(method, path, body);
        assertThat(reply.status()).as(path + ": " + reply).isEqualTo(200);
    }

    /** Adds a question. */
    void ask(String service, String operation, String input) {
        askAs(ACCOUNT, service, operation, input);
    }

    /** Adds a question of another account. */
    void askAs(String account, String service, String operation, String input) {
        questions.add(new Question(account, service, operation, input));
    }

    /** Asks all questions of an emulator; answers by question. */
    Map<String, String> answers(Emulator asked) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Question question : questions) {
            WireReply reply = WireClient.of(asked, question.service)
                    .inAccount(question.account)
                    .call(question.operation, question.input);
            assertThat(reply.status()).as(question + ": " + reply).isEqualTo(200);
            answers.put(question.toString(), reply.text());
        }
        return answers;
    }
}
