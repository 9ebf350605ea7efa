package org.sagui.generator.recording;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps what takes long to make: the values that were asked for last. A value depends on nothing but its key. May be used by
 * several threads; two that ask for the same at the same time may both make it.
 */
final class Kept<K, V> {
    private final Map<K, V> values;

    /** @param most how many are kept */
    Kept(int most) {
        values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    V get(K key, Function<K, V> make) {
        Optional<V> kept;
        synchronized (values) {
            kept = Optional.ofNullable(values.get(key));
        }
        return kept.orElseGet(() -> {
            V made = make.apply(key);
            synchronized (values) {
                values.put(key, made);
            }
            return made;
        });
    }
}
