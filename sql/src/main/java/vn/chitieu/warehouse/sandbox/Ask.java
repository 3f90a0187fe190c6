package vn.chitieu.warehouse.sandbox;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A statement, and what is wanted of it.
 *
 * @param sql one statement that reads
 * @param parameters what {@code $name} stands for in it, as text
 * @param form how the result comes
 */
public record Ask(String sql, Map<String, String> parameters, Form form) {

    public Ask {
        parameters = Map.copyOf(parameters);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(form.name());
        write(out, sql);
        out.writeInt(parameters.size());
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            write(out, parameter.getKey());
            write(out, parameter.getValue());
        }
        out.flush();
    }

    /** @throws java.io.EOFException where there is no more to come */
    static Ask read(DataInputStream in) throws IOException {
        Form form = Form.valueOf(in.readUTF());
        String sql = text(in);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            parameters.put(text(in), text(in));
        }
        return new Ask(sql, parameters, form);
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
