package io.guanxi.crm.demo;

/** The one way in which the demo fails: a sentence for the user; no cause, since nobody is to read a stack trace. */
final class DemoFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoFailure(String sentence) {
        super(sentence);
    }
}
