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

    /** False: a body of any type is taken, as other people's programs send it. */
    boolean json() default true;
}
