package io.disputetriage.service.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.eclipse.microprofile.config.spi.Converter;

/** How much evidence a case may hold. A megabyte is a million bytes. */
@ConfigMapping(prefix = "triage.evidence")
public interface EvidenceConfig {
    /** In bytes. */
    long MEGABYTE = 1_000_000;

    /** What one request can carry. */
    int MOST_FILE_MEGABYTES = 16;

    /** Of one file. */
    @WithDefault("10")
    @WithConverter(FileMegabytes.class)
    int fileMegabytes();

    /** Of one case; a fact sheet takes no more pieces of evidence. */
    @WithDefault("100")
    @WithConverter(CaseFiles.class)
    int caseFiles();

    /** Of all files of one case together. */
    @WithDefault("50")
    @WithConverter(CaseMegabytes.class)
    int caseMegabytes();

    /** A number that a request can carry. */
    class FileMegabytes implements Converter<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        public Integer convert(String value) {
            return between(value, MOST_FILE_MEGABYTES);
        }

        static int between(String value, int most) {
            int number = Integer.parseInt(value);
            if (number < 1 || number > most) {
                throw new IllegalArgumentException("It is a number from 1 to " + most);
            }
            return number;
        }
    }

    /** A number that a fact sheet can hold. */
    class CaseFiles implements Converter<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        public Integer convert(String value) {
            return FileMegabytes.between(value, 100);
        }
    }

    /** A number that a database can bear. */
    class CaseMegabytes implements Converter<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        public Integer convert(String value) {
            return FileMegabytes.between(value, 1_000);
        }
    }
}
