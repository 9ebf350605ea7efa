package org.sagui.generator.recording;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sagui.generator.problem.DidYouMean;
import org.sagui.generator.problem.Problems;
import org.sagui.generator.problem.SourceFile;
import org.sagui.generator.yaml.YamlMap;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.signal.sound.Sound;
import org.sagui.simulator.signal.sound.WavReader;
import org.sagui.simulator.training.data.Clip;
import org.sagui.simulator.training.data.Gestures;
import org.sagui.simulator.training.data.MachineSounds;
import org.sagui.simulator.training.data.Noise;
import org.sagui.simulator.training.data.Scenes;
import org.sagui.simulator.training.data.Split;
import org.sagui.simulator.training.data.Wear;

/**
 * Reads how one entry of the list is made.
 *
 * @param files of sounds in the folder
 * @param ids that stand above, also of recordings that have problems
 * @param above those above that have none
 */
record RecordingReader(Path folder, Set<String> files, Set<String> ids, Map<String, Making> above, Problems problems) {
    private static final List<String> WAYS = List.of("file", "mix", "machine", "gestures", "pictures");

    /** Of sound: a megabyte, which every page that plays it loads. */
    private static final int MOST_SECONDS = 30;

    private static final int MOST_MIXED = 100;
    private static final int MOST_STRETCHES = 60;
    private static final int MOST_GESTURES = 20;
    private static final int MOST_PICTURES = 60;
    private static final int LAST_NUMBER = 9999;

    private static final Map<String, Noise> NOISES = new TreeMap<>();

    static {
        Stream.of(Noise.values()).forEach(noise -> NOISES.put(noise.name().toLowerCase(Locale.ROOT), noise));
    }

    /** Nothing where there are problems. */
    Optional<Making> read(YamlMap entry) {
        int before = problems.count();
        String way = entry.text("from");
        if (!WAYS.contains(way)) {
            if (!way.isEmpty()) {
                problems.add(
                        entry.place("from"), "No recording is made from “" + way + "”.", DidYouMean.hint(way, WAYS));
            }
            return Optional.empty();
        }
        Making making = switch (way) {
            case "file" -> file(entry);
            case "mix" -> mix(entry);
            case "machine" -> machine(entry);
            case "gestures" -> gestures(entry);
            default -> pictures(entry);
        };
        entry.refuseOtherKeys();
        return problems.count() == before ? Optional.of(making) : Optional.empty();
    }

    private SoundFile file(YamlMap entry) {
        String file = entry.text("file");
        if (!file.isEmpty() && !files.contains(file)) {
            problem(entry, "file", "There is no sound “" + file + "” beside this file.", DidYouMean.hint(file, files));
        }
        short[] samples = new short[0];
        if (files.contains(file)) {
            samples = SourceFile.readBytes(folder.resolve(file), problems)
                    .map(bytes -> sound(bytes, file, entry))
                    .orElse(samples);
        }
        return new SoundFile(samples);
    }

    private short[] sound(byte[] bytes, String file, YamlMap entry) {
        try {
            Sound sound = WavReader.read(bytes, file);
            sound.requireRate(Clip.RATE, file);
            if (sound.seconds() > MOST_SECONDS) {
                problem(entry, "file", file + " is longer than " + MOST_SECONDS + " seconds.", "Take a part of it.");
            }
            return sound.toInt16();
        } catch (SaguiError e) {
            problem(
                    entry,
                    "file",
                    e.where() + " " + e.getMessage() + ".",
                    "Save it as WAV with one channel, 16 bits and 16,000 Hz.");
            return new short[0];
        }
    }

    private Mix mix(YamlMap entry) {
        int before = problems.count();
        int length = SoundMaking.samples(decimal(entry, "seconds", 0.1, MOST_SECONDS));
        int end = problems.count() == before ? length : Integer.MAX_VALUE;
        YamlMap noise = entry.map("noise");
        String kind = choice(noise, "kind", "noise", NOISES.keySet());
        double level = decimal(noise, "level", -120, -10);
        int seed = noise.integer("seed", 0, Integer.MAX_VALUE);
        noise.refuseOtherKeys();
        List<Mix.Placed> sounds = new ArrayList<>();
        for (YamlMap placed : items(entry, "sounds", MOST_MIXED)) {
            placed(placed, end).ifPresent(sounds::add);
        }
        return new Mix(length, NOISES.get(kind), level, seed, sounds);
    }

    private Optional<Mix.Placed> placed(YamlMap map, int end) {
        int before = problems.count();
        int start = SoundMaking.samples(decimal(map, "at", 0, MOST_SECONDS));
        double gain = map.has("gain") ? decimal(map, "gain", -60, 20) : 0;
        String id = map.text("sound");
        map.refuseOtherKeys();
        if (!(above.get(id) instanceof SoundMaking sound)) {
            // What is wrong with a broken one above is told there.
            if (!id.isEmpty() && (above.containsKey(id) || !ids.contains(id))) {
                problem(map, "sound", "There is no sound “" + id + "” above.", DidYouMean.hint(id, soundsAbove()));
            }
            return Optional.empty();
        }
        if (problems.count() == before && start + sound.length() > end) {
            problem(
                    map,
                    "at",
                    "“" + id + "” does not end before the mix does.",
                    "Let it begin earlier, or the mix be longer.");
        }
        return Optional.of(new Mix.Placed(start, sound, gain));
    }

    private Set<String> soundsAbove() {
        Set<String> sounds = new TreeSet<>(above.keySet());
        sounds.removeIf(id -> !(above.get(id) instanceof SoundMaking));
        return sounds;
    }

    private MachineTape machine(YamlMap entry) {
        Split machines = MachineSounds.Settings.STANDARD.machines();
        int machine = entry.integer("machine", 0, machines.train() + machines.validation() + machines.test() - 1);
        double noise = decimal(entry, "noise-below", 0, 60);
        List<MachineTape.Stretch> stretches = new ArrayList<>();
        for (YamlMap map : items(entry, "stretches", MOST_STRETCHES)) {
            String wear = choice(map, "wear", "wear", MachineSounds.LABELS);
            int number = map.integer("number", 0, LAST_NUMBER);
            int length = SoundMaking.samples(decimal(map, "seconds", 0.5, 9));
            map.refuseOtherKeys();
            if (!wear.isEmpty()) {
                stretches.add(
                        new MachineTape.Stretch(Wear.values()[MachineSounds.LABELS.indexOf(wear)], number, length));
            }
        }
        MachineTape tape = new MachineTape(machine, noise, stretches);
        if (tape.length() > SoundMaking.samples(MOST_SECONDS)) {
            problem(
                    entry,
                    "stretches",
                    "All stretches together are longer than " + MOST_SECONDS + " seconds.",
                    "Make them shorter.");
        }
        return tape;
    }

    private GestureTape gestures(YamlMap entry) {
        int rest = (int) Math.round(decimal(entry, "rest", 0, 5) * Gestures.Settings.STANDARD.rate());
        List<GestureTape.Take> takes = new ArrayList<>();
        for (YamlMap map : items(entry, "gestures", MOST_GESTURES)) {
            int label = Gestures.LABELS.indexOf(choice(map, "gesture", "gesture", Gestures.LABELS));
            takes.add(new GestureTape.Take(label, map.integer("number", 0, LAST_NUMBER)));
            map.refuseOtherKeys();
        }
        return new GestureTape(rest, takes);
    }

    private PictureTape pictures(YamlMap entry) {
        int milliseconds = entry.integer("milliseconds", 20, 10_000);
        List<PictureTape.Take> takes = new ArrayList<>();
        for (YamlMap map : items(entry, "pictures", MOST_PICTURES)) {
            int label = Scenes.LABELS.indexOf(choice(map, "shows", "picture", Scenes.LABELS));
            takes.add(new PictureTape.Take(label, map.integer("number", 0, LAST_NUMBER)));
            map.refuseOtherKeys();
        }
        return new PictureTape(milliseconds, takes);
    }

    private List<YamlMap> items(YamlMap map, String key, int most) {
        List<YamlMap> items = map.maps(key);
        if (items.size() > most) {
            problem(
                    map,
                    key,
                    "The list “" + key + "” has " + items.size() + " items, more than " + most + ".",
                    "Make it shorter.");
            return List.of();
        }
        return items;
    }

    /** One of the words that there are; nothing where there is a problem. */
    private String choice(YamlMap map, String key, String what, Collection<String> known) {
        String word = map.text(key);
        if (known.contains(word)) {
            return word;
        }
        if (!word.isEmpty()) {
            problem(map, key, "There is no " + what + " “" + word + "”.", DidYouMean.hint(word, known));
        }
        return "";
    }

    private double decimal(YamlMap map, String key, double least, double most) {
        int before = problems.count();
        double value = map.number(key).doubleValue();
        if (value >= least && value <= most) {
            return value;
        }
        if (problems.count() == before) {
            problem(
                    map,
                    key,
                    "“" + key + "” is not from " + plain(least) + " to " + plain(most) + ".",
                    "Write a number within these limits.");
        }
        return least;
    }

    private static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    private void problem(YamlMap map, String key, String message, String hint) {
        problems.add(map.place(key), message, hint);
    }
}
