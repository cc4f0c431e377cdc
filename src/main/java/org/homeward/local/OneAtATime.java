package org.homeward.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets only one Homeward use a data folder; the operating system frees the lock even after {@code kill -9}. */
class OneAtATime implements AutoCloseable {

    private final FileChannel channel;

    private OneAtATime(FileChannel channel) {
        this.channel = channel;
    }

    static OneAtATime on(LocalSettings settings) throws IOException {
        Path who = settings.run().resolve("homeward.pid");
        var channel = FileChannel.open(
                settings.run().resolve("homeward.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new LocalStackFailure(
                    "Homeward already runs with the data in %s (%s)."
                            .formatted(settings.data(), Files.exists(who) ? Files.readString(who) : "starting"),
                    """
                    Use the one that runs, or stop it first. For a second one beside it give both another place: \
                    HOMEWARD_LOCAL_DATA=data2 HOMEWARD_LOCAL_PORT_OFFSET=1000.""");
        }
        Files.writeString(
                who,
                "process %d, http://localhost:%d"
                        .formatted(
                                ProcessHandle.current().pid(),
                                settings.ports().app().number()));
        return new OneAtATime(channel);
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
