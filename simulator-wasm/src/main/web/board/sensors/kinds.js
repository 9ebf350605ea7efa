// What differs between sounds, motion and pictures.
import { Camera, greySquare, Microphone, MotionDevice } from "./devices.js";
import { DrawPicture } from "./draw-picture.js";
import { DrawStroke } from "./draw-stroke.js";
import { MOST_SECONDS } from "./limits.js";
import { readMotionTable } from "./motion-table.js";
import { motionPreview, picturePreview, SoundPreview } from "./previews.js";
import { int16Numbers, joined, loudness, pictureBytes, readPictures, SOUND_RATE, soundBytes } from "./recording.js";
import { Refusal } from "./refusal.js";

/** Below −54 dB: see Level.java. */
const SILENT = 0.002;

/** Milliseconds for which each picture of the learner's is seen. */
const PICTURE_MILLISECONDS = 1000;

/** Any sound that the browser can read, as one channel at the board's rate. */
async function readSound([file]) {
  const context = new OfflineAudioContext(1, 1, SOUND_RATE);
  let sound;
  try {
    // This resamples, too.
    sound = await context.decodeAudioData(await file.arrayBuffer());
  } catch {
    throw new Refusal("file.noSound");
  }
  if (sound.duration > MOST_SECONDS) {
    throw new Refusal("file.tooLong", { seconds: MOST_SECONDS });
  }
  const channels = Array.from({ length: sound.numberOfChannels }, (_, i) => sound.getChannelData(i));
  const mono = channels[0].map((_, i) => channels.reduce((sum, channel) => sum + channel[i], 0) / channels.length);
  const bytes = soundBytes(mono);
  if (!(loudness(int16Numbers(bytes)).rms >= SILENT)) {
    throw new Refusal("file.silent");
  }
  return bytes;
}

async function readPictureFiles(files) {
  if (files.length * PICTURE_MILLISECONDS > MOST_SECONDS * 1000) {
    throw new Refusal("file.tooMany", { count: (MOST_SECONDS * 1000) / PICTURE_MILLISECONDS });
  }
  const pictures = [];
  for (const file of files) {
    let bitmap;
    try {
      bitmap = await createImageBitmap(file);
    } catch {
      throw new Refusal("file.noPicture", { name: file.name });
    }
    pictures.push(greySquare(bitmap, bitmap.width, bitmap.height));
    bitmap.close();
  }
  return pictureBytes(pictures, PICTURE_MILLISECONDS);
}

async function readTable([file]) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.includes(0)) {
    throw new Refusal("file.noTable");
  }
  return readMotionTable(new TextDecoder().decode(bytes));
}

export const KINDS = {
  microphone: {
    accept: "audio/*",
    multiple: false,
    read: readSound,
    preview: (words, bytes) => new SoundPreview(words, bytes),
    join: joined,
    Device: Microphone,
  },
  motion: {
    accept: ".csv,.tsv,.txt,text/csv",
    multiple: false,
    read: readTable,
    preview: motionPreview,
    join: joined,
    Device: MotionDevice,
    Maker: DrawStroke,
  },
  camera: {
    accept: "image/*",
    multiple: true,
    read: readPictureFiles,
    preview: picturePreview,
    join: (parts) => pictureBytes(parts.flatMap((part) => readPictures(part).pictures), Camera.milliseconds),
    Device: Camera,
    Maker: DrawPicture,
  },
};
