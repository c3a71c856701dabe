package org.parley.store.curation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Every act as a line of JSON in a plain file, which outlives the database. What a crash kept out of it is added after it. */
final class Journal {

    private final Audit audit;
    private final Path file;

    Journal(Audit audit, Path file) {
        this.audit = audit;
        this.file = file;
    }

    /** Adds the acts that the file does not hold yet, and waits until they are on the disk. */
    synchronized void catchUp() {
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                for (var act : audit.from(lines() + 1)) {
                    channel.write(ByteBuffer.wrap((line(act) + "\n").getBytes(StandardCharsets.UTF_8)));
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long lines() throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.count();
        }
    }

    private static String line(Act act) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("number", act.number());
        fields.put("id", act.id());
        fields.put("at", act.at().toInstant().toString());
        fields.put("by", act.by());
        fields.put("act", act.kind());
        fields.put("target", act.target());
        fields.put("before", Fields.map(act.before()));
        fields.put("after", Fields.map(act.after()));
        fields.put("reason", act.reason());
        fields.put("undoes", act.undoes());
        fields.put("hash", act.hash());
        return Fields.json(fields);
    }
}
