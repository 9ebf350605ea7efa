package org.sagui.simulator.board.sensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.signal.picture.GreyPicture;

/**
 * What a camera sees: one grey picture after the other, each for the same time.
 *
 * <p>As bytes: width, height and milliseconds for each picture as unsigned 16-bit numbers, little-endian; then the pictures,
 * row after row from the top.
 */
public final class Pictures {
    private static final int HEADER_BYTES = 6;
    private static final int LARGEST_SIDE = 640;
    private static final int MOST_BYTES = 32 << 20;
    private static final String WHERE = "camera";

    private static final GreyPicture DARKNESS = new GreyPicture(1, 1, new byte[1]);

    private final List<GreyPicture> pictures = new ArrayList<>();
    private final int milliseconds;
    private boolean growing;
    private final boolean again;
    private int bytes;

    private Pictures(int milliseconds, boolean growing, boolean again) {
        this.milliseconds = milliseconds;
        this.growing = growing;
        this.again = again;
    }

    /**
     * A whole recording.
     *
     * @param again whether it starts again after its end; otherwise the last picture stays
     * @throws SaguiError UNSUITABLE_DATA for bytes of another form
     */
    public static Pictures recorded(byte[] bytes, boolean again) {
        if (bytes.length < HEADER_BYTES) {
            throw unsuitable("has " + bytes.length + " bytes, less than its header");
        }
        Pictures pictures = new Pictures(Math.max(1, number(bytes, 4)), false, again);
        pictures.add(bytes);
        return pictures;
    }

    /** A camera that is always there and shows the same darkness. */
    public static Pictures dark() {
        return new Pictures(1000, false, false);
    }

    /** Pictures that come while the board runs. */
    public static Pictures live(int milliseconds) {
        return new Pictures(milliseconds, true, false);
    }

    /** More pictures, as the bytes of a recording; the time in them does not count. */
    public void append(byte[] recording) {
        if (!growing) {
            throw unsuitable("is a whole recording already");
        }
        add(recording);
    }

    /** Nothing more comes. */
    public void end() {
        growing = false;
    }

    private void add(byte[] recording) {
        if (recording.length < HEADER_BYTES) {
            throw unsuitable("has " + recording.length + " bytes, less than its header");
        }
        int width = number(recording, 0);
        int height = number(recording, 2);
        if (width < 1 || width > LARGEST_SIDE || height < 1 || height > LARGEST_SIDE) {
            throw unsuitable("is " + width + " × " + height + " pixels large, not 1 to " + LARGEST_SIDE);
        }
        int each = width * height;
        int left = recording.length - HEADER_BYTES;
        if (left == 0 || left % each != 0) {
            throw unsuitable("has " + left + " bytes of pictures, not a multiple of " + each);
        }
        if (left > MOST_BYTES - bytes) {
            throw unsuitable("has more than " + MOST_BYTES + " bytes");
        }
        bytes += left;
        for (int start = HEADER_BYTES; start < recording.length; start += each) {
            pictures.add(new GreyPicture(width, height, Arrays.copyOfRange(recording, start, start + each)));
        }
    }

    private static int number(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }

    private static SaguiError unsuitable(String why) {
        return new SaguiError(SaguiError.Code.UNSUITABLE_DATA, WHERE, "The recording " + why + ".");
    }

    /** Whether the camera has seen what there is at that time. */
    public boolean reaches(long micros) {
        return !growing || index(micros) < pictures.size();
    }

    /** What the camera sees at that time. */
    public GreyPicture at(long micros) {
        long index = index(micros);
        int count = pictures.size();
        if (count == 0) {
            return DARKNESS;
        }
        return pictures.get((int) (again ? index % count : Math.min(index, count - 1)));
    }

    private long index(long micros) {
        return micros / (1000L * milliseconds);
    }
}
