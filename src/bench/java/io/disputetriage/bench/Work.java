package io.disputetriage.bench;

/** One thing that is measured. */
interface Work {
    /** Does it for some seconds; answers how often it was done a second. */
    double run(double seconds) throws Exception;
}
