package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.fixture.Client;
import dev.understudy.appconfig.fixture.Shop;
import dev.understudy.appconfigdata.model.ResourceNotFoundException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who gets what during a rollout (behaviour sheet AppConfig §8.4, scenarios S6 to S8)")
class RolloutServingTest {
    private static final String OLD = "{\"a\":1}";
    private static final String NEW = "{\"a\":2}";

    private final AppConfig appConfig = new AppConfig();
    private final Shop shop = new Shop(appConfig);

    private List<Client> clients(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Client.of(appConfig, shop, shop.profile()))
                .toList();
    }

    private void deployOld() {
        shop.start(shop.linear(0, 100, 0));
        shop.newVersion(shop.profile(), NEW);
    }

    private void startNew() {
        appConfig.perform(shop.deployment(shop.linear(10, 25, 5))
                .configurationVersion("2")
                .build());
    }

    /** What each client has after another poll. */
    private static void poll(List<Client> clients, List<String> has) {
        for (int i = 0; i < clients.size(); i++) {
            String read = clients.get(i).read();
            if (!read.isEmpty()) {
                has.set(i, read);
            }
        }
    }

    @Test
    @DisplayName("the share grows with the percentage, and no client is ever taken back [docs]")
    void growingShare() {
        deployOld();
        List<Client> clients = clients(400);
        List<String> has =
                new ArrayList<>(IntStream.range(0, 400).mapToObj(i -> "").toList());
        poll(clients, has);
        startNew();
        List<Long> shares = new ArrayList<>();
        List<String> before = has;

        for (int minute = 0; minute <= 10; minute++) {
            List<String> now = new ArrayList<>(before);
            poll(clients, now);
            for (int i = 0; i < now.size(); i++) {
                assertThat(now.get(i)).isIn(before.get(i), NEW);
            }
            shares.add(now.stream().filter(NEW::equals).count());
            before = now;
            appConfig.advance(Duration.ofMinutes(1));
        }

        assertThat(shares.get(0)).isZero();
        assertThat(shares.get(3)).isBetween(60L, 140L);
        assertThat(shares.get(5)).isBetween(150L, 250L);
        assertThat(shares.get(8)).isBetween(260L, 340L);
        assertThat(shares.get(10)).isEqualTo(400);
        assertThat(shares).isSorted();
    }

    @Test
    @DisplayName("during the first deployment, sessions that it has not reached get nothing until their turn")
    void firstDeployment() {
        appConfig.perform(shop.deployment(shop.linear(10, 50, 0)).build());
        List<Client> clients = clients(40);

        List<String> atOnce = clients.stream().map(Client::read).toList();
        appConfig.advance(Duration.ofMinutes(5));
        List<String> halfWay = clients.stream().map(Client::read).toList();
        appConfig.advance(Duration.ofMinutes(5));
        List<String> atLast = clients.stream().map(Client::read).toList();

        assertThat(atOnce).containsOnly("");
        assertThat(halfWay).contains("", OLD);
        for (int i = 0; i < clients.size(); i++) {
            assertThat(halfWay.get(i) + atLast.get(i)).isEqualTo(OLD);
        }
    }

    @Test
    @DisplayName("after a stop everybody returns to the version before (S7)")
    void stop() {
        deployOld();
        List<Client> clients = clients(60);
        clients.forEach(Client::read);
        startNew();
        appConfig.advance(Duration.ofMinutes(6));
        List<String> during = clients.stream().map(Client::read).toList();

        shop.stop(2, null);
        List<String> after = clients.stream().map(Client::read).toList();

        assertThat(during).contains(NEW, "");
        for (int i = 0; i < clients.size(); i++) {
            assertThat(after.get(i)).isEqualTo(during.get(i).equals(NEW) ? OLD : "");
        }
        assertThat(clients(5).stream().map(Client::read)).containsOnly(OLD);
    }

    @Test
    @DisplayName("after a revert everybody returns to the version before (S8)")
    void revert() {
        deployOld();
        startNew();
        appConfig.advance(Duration.ofMinutes(15));
        Client client = Client.of(appConfig, shop, shop.profile());
        assertThat(client.read()).isEqualTo(NEW);

        shop.stop(2, true);

        assertThat(client.read()).isEqualTo(OLD);
    }

    @Test
    @DisplayName("after the first deployment was rolled back it is as if nothing had been deployed")
    void nothingBefore() {
        appConfig.perform(shop.deployment(shop.linear(10, 50, 0)).build());
        Client client = Client.of(appConfig, shop, shop.profile());
        client.read();

        shop.stop(1, null);

        assertThatThrownBy(client::read).isInstanceOf(ResourceNotFoundException.class);
    }
}
