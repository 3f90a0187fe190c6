package vn.chitieu.dashboard;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The nginx of the machine, what NGINX names or else Debian's, before a dashboard. Without one the tests fail. */
record Nginx(Process process, int port) implements AutoCloseable {
    private static final String SETTINGS = """
            daemon off;
            master_process off;
            pid nginx.pid;
            events {}
            http {
              access_log off;
              proxy_read_timeout 1h;
              client_body_temp_path body;
              proxy_temp_path proxy;
              fastcgi_temp_path fastcgi;
              uwsgi_temp_path uwsgi;
              scgi_temp_path scgi;
              map $http_upgrade $connection_upgrade { default upgrade; '' close; }
              server {
                listen 127.0.0.1:%d;
                location / {
                  proxy_pass %s;
                  proxy_http_version 1.1;
                  proxy_set_header Upgrade $http_upgrade;
                  proxy_set_header Connection $connection_upgrade;
                  %s
                }
              }
            }
            """;

    /**
     * Starts it on a port that is free.
     *
     * @param address of the dashboard
     * @param headers that it sends on, as settings of nginx
     * @param folder for all of its files
     */
    static Nginx before(String address, String headers, Path folder) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path settings = Files.writeString(folder.resolve("nginx.conf"), SETTINGS.formatted(port, address, headers));
        String program = System.getenv().getOrDefault("NGINX", "/usr/sbin/nginx");
        Process process = new ProcessBuilder(
                        program, "-p", folder.toString(), "-e", "stderr", "-c", settings.toString())
                .inheritIO()
                .start();
        for (int look = 0; look < 100 && process.isAlive(); look++) {
            try (Socket answers = new Socket("127.0.0.1", port)) {
                return new Nginx(process, port);
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        process.destroy();
        throw new IllegalStateException("nginx did not start");
    }

    /** Its address under a name of this machine, without a slash at the end. */
    String address(String name) {
        return "http://" + name + ":" + port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
