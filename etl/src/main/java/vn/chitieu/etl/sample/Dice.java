package vn.chitieu.etl.sample;

/**
 * Random numbers that depend on nothing but a seed and what they are for, so that no figure changes because another one
 * was drawn before it. The algorithm is SplitMix64, started from an FNV-1a hash of the seed and the subject.
 */
final class Dice {
    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, Object... subject) {
        long hash = 0xcbf29ce484222325L;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            hash = (hash ^ ((seed >>> shift) & 0xff)) * 0x100000001b3L;
        }
        for (Object part : subject) {
            String text = part.toString();
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ '/') * 0x100000001b3L;
        }
        return new Dice(hash);
    }

    long next() {
        state += 0x9e3779b97f4a7c15L;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 up to, not including, 1. */
    double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    double between(double low, double high) {
        return low + (high - low) * fraction();
    }

    /** From 0 up to, not including, {@code bound}. */
    int below(int bound) {
        return (int) (fraction() * bound);
    }

    boolean chance(double probability) {
        return fraction() < probability;
    }

    /** Mean 0 and deviation 1, nearly normal and never beyond 4.3: six fractions added up. */
    double normal() {
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += fraction();
        }
        return (sum - 3) * 1.4142135623730951;
    }
}
