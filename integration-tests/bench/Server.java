import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server process under measurement: the emulator's jar or the bare Netty beside it. */
final class Server implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready at http://127\\.0\\.0\\.1:(\\d+)");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Process process;
    private final long startedAt;
    private final int port;

    private Server(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("UNDERSTUDY_"));
        startedAt = System.nanoTime();
        process = builder.start();
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        Matcher ready = READY.matcher(String.valueOf(line));
        if (!ready.find()) {
            throw new IOException("no ready line but: " + line);
        }
        port = Integer.parseInt(ready.group(1));
    }

    /** Runs the emulator. */
    static Server understudy(Path jar, List<String> jvmFlags, String... options) throws IOException {
        List<String> command = command(jvmFlags, jar);
        command.addAll(List.of("--port", "0"));
        command.addAll(List.of(options));
        return new Server(command);
    }

    /** Runs bare Netty, which answers everything with this body. */
    static Server bare(Path jar, List<String> jvmFlags, byte[] body) throws IOException {
        Path file = Files.createTempFile("understudy-bench", ".json");
        Files.write(file, body);
        List<String> command = command(jvmFlags, jar);
        command.addAll(List.of("0", file.toString()));
        Server server = new Server(command);
        Files.delete(file);
        return server;
    }

    private static List<String> command(List<String> jvmFlags, Path jar) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(jvmFlags);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    int port() {
        return port;
    }

    /** Sends one request and gives the body of the answer. */
    byte[] ask(byte[] request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request);
            return bodyOf(socket.getInputStream());
        }
    }

    private static byte[] bodyOf(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("no answer but: " + head);
            }
            head.write(b);
        }
        Matcher length = Pattern.compile("(?i)content-length: *(\\d+)").matcher(head.toString());
        return in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
    }

    /** Milliseconds since the process was started. */
    double age() {
        return (System.nanoTime() - startedAt) / 1e6;
    }

    /** Resident memory in MiB, as the system counts it. */
    double residentMiB() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("no VmRSS for " + process.pid());
    }

    /** Bytes of all objects in the heap that are still needed. */
    long liveBytes() throws IOException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process histogram = new ProcessBuilder(tool, String.valueOf(process.pid()), "GC.class_histogram")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = histogram.inputReader().lines().toList();
        return Long.parseLong(lines.get(lines.size() - 1).trim().split("\\s+")[2]);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
