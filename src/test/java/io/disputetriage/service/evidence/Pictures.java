package io.disputetriage.service.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small pictures, and what cameras and programs write into them. */
public final class Pictures {
    private static final int PNG_HEAD = 33;

    private Pictures() {}

    /** Any picture of these measures, as {@code jpg}, {@code png} or {@code gif}. */
    public static byte[] of(String format, int width, int height, long seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** With a text in it at a place that its format has for texts and the like. */
    public static byte[] with(String format, byte[] picture, String place, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        if (place.equals("behind the end")) {
            return joined(picture, body);
        }
        return switch (format) {
            case "jpg" -> inserted(picture, 2, segment(place, body));
            case "png" -> inserted(picture, PNG_HEAD, chunk(place, body));
            default -> inserted(picture, 13 + (3 << (picture[10] & 7) + 1), extension(place, body));
        };
    }

    static int[] pixels(byte[] picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Exif of a camera that was turned, in either order of bytes, with a place in it. */
    static byte[] exif(int orientation, boolean little, String place) {
        ByteBuffer tiff = ByteBuffer.allocate(64);
        tiff.order(little ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN);
        tiff.put((little ? "II" : "MM").getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x010f).putShort((short) 2).putInt(place.length()).putInt(38);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(place.getBytes(StandardCharsets.US_ASCII));
        return joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff.array());
    }

    static byte[] withExif(byte[] jpeg, byte[] exif) {
        return inserted(jpeg, 2, marked(0xe1, exif));
    }

    static byte[] inserted(byte[] bytes, int at, byte[] more) {
        return joined(joined(Arrays.copyOf(bytes, at), more), Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] segment(String place, byte[] body) {
        return switch (place) {
            case "comment" -> marked(0xfe, body);
            case "small picture" -> marked(0xe0, joined("JFXX\0".getBytes(StandardCharsets.US_ASCII), body));
            case "other colours" -> marked(0xe2, joined("MPF\0".getBytes(StandardCharsets.US_ASCII), body));
            default -> marked(Integer.parseInt(place, 16), body);
        };
    }

    private static byte[] marked(int marker, byte[] body) {
        int length = body.length + 2;
        return joined(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, body);
    }

    static byte[] chunk(String type, byte[] body) {
        byte[] typed = joined(type.getBytes(StandardCharsets.US_ASCII), body);
        CRC32 sum = new CRC32();
        sum.update(typed);
        return ByteBuffer.allocate(typed.length + 8)
                .putInt(body.length)
                .put(typed)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] extension(String place, byte[] body) {
        byte[] text = joined(new byte[] {(byte) body.length}, body);
        byte[] blocks = place.equals("comment")
                ? joined(new byte[] {0x21, (byte) 0xfe}, text)
                : joined(joined(new byte[] {0x21, (byte) 0xff, 11}, place.getBytes(StandardCharsets.US_ASCII)), text);
        return joined(blocks, new byte[] {0});
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
