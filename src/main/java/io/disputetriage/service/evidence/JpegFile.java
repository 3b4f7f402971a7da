package io.disputetriage.service.evidence;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A JPEG without what a camera or a program has written beside the picture; what shows it is copied as it is. */
final class JpegFile {
    static final String BEGIN = "\u00ff\u00d8\u00ff";

    private JpegFile() {}

    /** Throws {@link FileFault} if it can't be walked through to its end. */
    static byte[] stripped(byte[] content) {
        FileCursor in = new FileCursor(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        out.writeBytes(in.take(2));
        int marker = JpegSegment.marker(in);
        List<JpegSegment> head = new ArrayList<>();
        while (marker != JpegSegment.START_OF_SCAN) {
            head.add(JpegSegment.read(marker, in));
            marker = JpegSegment.marker(in);
        }
        checkFrame(head);
        writeHead(head, out);
        while (marker != JpegSegment.END) {
            JpegSegment segment = JpegSegment.read(marker, in);
            if (segment.isFrame() || segment.isOtherFrame()) {
                throw JpegSegment.broken();
            }
            if (marker == JpegSegment.START_OF_SCAN) {
                segment.write(out);
                out.writeBytes(scan(in));
            } else if (segment.isTable()) {
                segment.write(out);
            }
            marker = JpegSegment.marker(in);
        }
        out.write(0xff);
        out.write(JpegSegment.END);
        return out.toByteArray();
    }

    private static void checkFrame(List<JpegSegment> head) {
        if (head.stream().anyMatch(JpegSegment::isOtherFrame)) {
            throw new FileFault("Few programs can show a JPEG of this kind. Open the picture and save it again.");
        }
        List<JpegSegment> frames = head.stream().filter(JpegSegment::isFrame).toList();
        if (frames.size() != 1) {
            throw JpegSegment.broken();
        }
        FileCursor frame = new FileCursor(frames.get(0).body());
        frame.u8();
        Pixels.check((long) frame.u16() * frame.u16());
    }

    private static void writeHead(List<JpegSegment> head, ByteArrayOutputStream out) {
        // JFIF stands first or not at all.
        head.stream().filter(JpegSegment::isJfif).findFirst().ifPresent(jfif -> jfif.bare()
                .write(out));
        head.stream()
                .filter(JpegSegment::isExif)
                .map(exif -> Orientation.of(exif.body()))
                .filter(turned -> turned != Orientation.UPRIGHT)
                .findFirst()
                .ifPresent(turned -> JpegSegment.orientation(turned).write(out));
        head.stream()
                .filter(segment -> segment.isFrame() || segment.isTable() || segment.isColour())
                .forEach(segment -> segment.bare().write(out));
    }

    /** The coded picture up to the next marker; within it 0xff is followed by 0, or restarts are counted. */
    private static byte[] scan(FileCursor in) {
        int from = in.at();
        while (true) {
            if (in.peek() == 0xff) {
                int next = in.peekSecond();
                if (next != 0 && (next < 0xd0 || next > 0xd7)) {
                    return in.since(from);
                }
            }
            in.u8();
        }
    }
}
