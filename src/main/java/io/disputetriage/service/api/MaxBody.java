package io.disputetriage.service.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many bytes of body a method of a resource takes; without it {@link BodyReader#SHEET_BYTES}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface MaxBody {
    long value();

    /** The media types that are taken; a merge patch says what it is, but needn't. None: any, as other people's programs send it. */
    String[] types() default {"application/json", "application/merge-patch+json"};
}
