package org.attest.annotation.corenlp;

import java.util.Arrays;

/** An arc-standard parse under way: tokens read and not yet attached on a stack, the others in a buffer. Tokens count from 1; 0 is the root above them, -1 is none. */
final class ParserState {

    private static final int NONE = -1;
    private static final int TAGS = 18;
    private static final int LABELS = 36;

    final int[] heads;
    final int[] relations;

    private final ParserModel model;
    private final int[] words;
    private final int[] tags;
    private final int[] labels;
    private final int[] stack;
    private int stackSize;
    private int front = 1;
    private final int size;
    // The two outermost children on each side. In this system each child lies outside those before it.
    private final int[] firstLeft;
    private final int[] secondLeft;
    private final int[] firstRight;
    private final int[] secondRight;

    /** @param words and tags of the model, the first at 1, and with what stands for no token at the end */
    ParserState(ParserModel model, int[] words, int[] tags) {
        this.model = model;
        this.words = words;
        this.tags = tags;
        size = words.length - 2;
        labels = new int[size + 2];
        labels[size + 1] = model.noLabel();
        heads = new int[size + 1];
        relations = new int[size + 1];
        stack = new int[size + 1];
        stack[0] = 0;
        stackSize = 1;
        firstLeft = none();
        secondLeft = none();
        firstRight = none();
        secondRight = none();
    }

    /** The same parse, to be gone on with in another way. */
    ParserState(ParserState other) {
        model = other.model;
        words = other.words;
        tags = other.tags;
        size = other.size;
        front = other.front;
        stackSize = other.stackSize;
        labels = other.labels.clone();
        heads = other.heads.clone();
        relations = other.relations.clone();
        stack = other.stack.clone();
        firstLeft = other.firstLeft.clone();
        secondLeft = other.secondLeft.clone();
        firstRight = other.firstRight.clone();
        secondRight = other.secondRight.clone();
    }

    private int[] none() {
        int[] children = new int[size + 1];
        Arrays.fill(children, NONE);
        return children;
    }

    boolean isDone() {
        return stackSize == 1 && front > size;
    }

    boolean canShift() {
        return front <= size;
    }

    boolean canAttachLeft() {
        return stackSize > 2;
    }

    /** The root takes one child, when all else is attached. */
    boolean canAttachRight() {
        return stackSize > 2 || isLast();
    }

    /** Whether the only token left is to be attached to the root. */
    boolean isLast() {
        return stackSize == 2 && front > size;
    }

    void shift() {
        stack[stackSize++] = front++;
    }

    /** The second of the stack becomes a child of the top. */
    void attachLeft(int relation, int label) {
        int head = stack[stackSize - 1];
        int child = stack[stackSize - 2];
        attach(child, head, relation, label);
        secondLeft[head] = firstLeft[head];
        firstLeft[head] = child;
        stack[stackSize - 2] = head;
        stackSize--;
    }

    /** The top of the stack becomes a child of the second. */
    void attachRight(int relation, int label) {
        int child = stack[stackSize - 1];
        int head = stack[stackSize - 2];
        attach(child, head, relation, label);
        secondRight[head] = firstRight[head];
        firstRight[head] = child;
        stackSize--;
    }

    private void attach(int child, int head, int relation, int label) {
        heads[child] = head;
        relations[child] = relation;
        labels[child] = label;
    }

    /** Words and tags of the stack's and the buffer's first three, and words, tags and labels of the children of the stack's first two. */
    void features(int[] features) {
        for (int i = 0; i < 3; i++) {
            token(features, 2 - i, onStack(i));
            token(features, 3 + i, front + i <= size ? front + i : NONE);
        }
        for (int i = 0; i < 2; i++) {
            int token = onStack(i);
            int left = of(firstLeft, token);
            int right = of(firstRight, token);
            child(features, 6 * i, left);
            child(features, 6 * i + 1, right);
            child(features, 6 * i + 2, of(secondLeft, token));
            child(features, 6 * i + 3, of(secondRight, token));
            child(features, 6 * i + 4, of(firstLeft, left));
            child(features, 6 * i + 5, of(firstRight, right));
        }
    }

    private void child(int[] features, int place, int token) {
        token(features, 6 + place, token);
        features[LABELS + place] = labels[token == NONE ? size + 1 : token];
    }

    private void token(int[] features, int place, int token) {
        int at = token == NONE ? size + 1 : token;
        features[place] = words[at];
        features[TAGS + place] = tags[at];
    }

    private int onStack(int depth) {
        return depth < stackSize ? stack[stackSize - 1 - depth] : NONE;
    }

    private static int of(int[] children, int token) {
        return token == NONE ? NONE : children[token];
    }
}
