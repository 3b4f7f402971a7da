package io.disputetriage.service.api;

/** A problem where a resource can't answer one. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.code().title(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
