package vn.chitieu.dashboard.door;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;
import vn.chitieu.warehouse.Message;

/**
 * Where the server is to listen.
 *
 * @param port 0 for any that is free, less for none
 */
public record Address(String host, int port) {

    /** As two settings say it. */
    public static Address of(Environment settings, String host, String port) {
        return new Address(settings.getRequiredProperty(host), settings.getRequiredProperty(port, Integer.class));
    }

    /** @throws UnusableSettingException where another program listens there, or this machine has no such address */
    public void requireFree() {
        if (port <= 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException unknown) {
            throw new UnusableSettingException(
                    new Message("không có địa chỉ “%s”".formatted(host), "there is no address “%s”".formatted(host)));
        } catch (IOException fault) {
            throw new UnusableSettingException(new Message(
                    "không mở được cổng %d ở %s (%s); nếu chương trình khác đang dùng, hãy chọn cổng khác bằng --port, --management-port"
                            .formatted(port, host, fault.getMessage()),
                    "port %d at %s can't be opened (%s); where another program has it, choose another by --port, --management-port"
                            .formatted(port, host, fault.getMessage())));
        }
    }
}
