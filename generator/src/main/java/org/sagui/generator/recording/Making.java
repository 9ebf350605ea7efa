package org.sagui.generator.recording;

/** How a recording is made: from a seed, the same bytes each time. */
sealed interface Making permits SoundMaking, GestureTape, PictureTape {
    Recording.Kind kind();

    /** In the form of {@link Recording#bytes}. */
    byte[] bytes();
}
