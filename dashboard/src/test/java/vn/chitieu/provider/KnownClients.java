package vn.chitieu.provider;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** The programs that send people to the provider; none at first, since their ports are known only when they run. */
final class KnownClients implements RegisteredClientRepository {
    private final Map<String, RegisteredClient> clients = new ConcurrentHashMap<>();

    @Override
    public void save(RegisteredClient client) {
        clients.put(client.getId(), client);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return clients.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.values().stream()
                .filter(client -> client.getClientId().equals(clientId))
                .findFirst()
                .orElse(null);
    }
}
