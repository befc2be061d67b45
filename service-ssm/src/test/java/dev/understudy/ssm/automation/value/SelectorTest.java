package dev.understudy.ssm.automation.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Selectors of outputs and properties. Source: sheet 9 [docs]. */
class SelectorTest {
    private static final JsonNode ANSWER = json("""
            {"Images": [{"Id": "a", "Size": 1, "Tags": [{"Key": "env", "Value": "dev"}]},
                        {"Id": "b", "Size": 2, "Owner": null},
                        {"Id": "c", "Size": 3, "Tags": []}],
             "Account": {"Owner-Id": 7, "a b": {"x": true}}}""");

    private static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$.Images[0].Id | 'a'",
                "$.Images[0]['Id'] | 'a'",
                "$.Account.Owner-Id | 7",
                "$['Account']['a b'].x | true",
                "$.Images[1] | {'Id': 'b', 'Size': 2, 'Owner': null}",
                "$.Images[-1].Id | 'c'",
                "$.Images.length() | 3",
            })
    void aPathToOnePlaceGivesTheValueThere(String path, String expected) throws Unresolved {
        // When
        JsonNode selected = Selector.select(ANSWER, path);

        // Then
        assertThat(selected).isEqualTo(json(expected.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$..Value | ['dev']",
                "$..Nothing | []",
                "$.Images[*].Id | ['a', 'b', 'c']",
                "$.Images[0:2].Id | ['a', 'b']",
                "$.Images[-2:].Id | ['b', 'c']",
                "$.Images[0,2].Id | ['a', 'c']",
                "$.Images[?(@.Size > 1)].Id | ['b', 'c']",
                "$.Images[?(@.Size >= 2 && @.Id != 'c')].Id | ['b']",
                "$.Images[?(@.Id in ['a', 'z'])].Size | [1]",
                "$.Images[?(@.Tags)].Id | ['a', 'c']",
                "$.Images[*].Tags[?(@.Key == 'env')].Value | ['dev']",
                "$.Images[?(@.Size > 9)].Id | []",
            })
    void aPathToSeveralPlacesGivesAListEvenOfOneOrNone(String path, String expected) throws Unresolved {
        // When
        JsonNode selected = Selector.select(ANSWER, path);

        // Then
        assertThat(selected).isEqualTo(json(expected.replace('\'', '"')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.Nothing", "$.Images[7].Id", "$.Images[0].Id.Name", "$.Images[1].Owner", "$.Account[0]"})
    void aPathToOnePlaceNeedsAValueThere(String path) {
        // When
        assertThatThrownBy(() -> Selector.select(ANSWER, path))
                // Then
                .isInstanceOf(Unresolved.class)
                .hasMessageContaining(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Images[0].Id", "", "$.", "$[", "$.Images[?(", "$.Images[?(@.Id =~ /(a+)+b/)]", "$ Images"})
    void whatIsNoPathIsRefused(String path) {
        // When
        assertThatThrownBy(() -> Selector.select(ANSWER, path))
                // Then
                .isInstanceOf(Unresolved.class)
                .hasMessageContaining(path);
    }

    @Test
    void aPathThatNestsWithoutEndIsRefused() {
        // Given
        String path = "$.Images[?(" + "(".repeat(20_000) + "@.Id";

        // When
        assertThatThrownBy(() -> Selector.select(ANSWER, path))
                // Then
                .isInstanceOf(Unresolved.class);
    }

    @Test
    void aPathThatLooksAtEverythingAgainAndAgainIsGivenUp() {
        // Given
        String path = "$" + "..*".repeat(5);

        // When
        assertThatThrownBy(() -> Selector.select(tree(12), path))
                // Then
                .isInstanceOf(Unresolved.class)
                .hasMessageContaining("too many");
    }

    private static JsonNode tree(int levels) {
        String leaf = levels == 1 ? "1" : tree(levels - 1).toString();
        return json("{\"left\": " + leaf + ", \"right\": " + leaf + "}");
    }
}
