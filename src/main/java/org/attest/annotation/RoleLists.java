package org.attest.annotation;

/** Lists of what one person is, each with its article: "Ada Roth, a lawyer and a member of the council, resigned", "he was a teacher and a poet". */
public final class RoleLists {

    private RoleLists() {}

    /**
     * Whether this noun says of the one of whom the noun before it says something what they are besides.
     *
     * @param noun a member of a list other than the first
     */
    public static boolean isOfOne(AnnotatedText text, int noun) {
        DependencyTree tree = text.treeOf(noun);
        if (!tree.is(noun, "conj") || !isOne(text, tree, noun) || tree.child(noun, "nsubj").isPresent()) {
            return false;
        }
        int first = tree.head(noun).orElseThrow();
        boolean said = !tree.children(first, "cop").isEmpty() && tree.child(first, "nsubj").filter(subject -> tree.children(subject, "conj").isEmpty()).isPresent();
        return isOne(text, tree, first) && (said || isApposed(text, tree, first) || isBesideAge(text, tree, first));
    }

    // "Was 23, a welder, and treasurer of the club"
    private static boolean isBesideAge(AnnotatedText text, DependencyTree tree, int first) {
        return (tree.is(first, "appos") || tree.is(first, "conj")) && tree.head(first).filter(age -> text.token(age).tag().equals("CD") && !tree.children(age, "cop").isEmpty()).isPresent();
    }

    // The comma behind the list closes an apposition: "Ada Roth, a lawyer and a nurse were there" are three.
    private static boolean isApposed(AnnotatedText text, DependencyTree tree, int first) {
        int end = tree.subtree(first).stream().mapToInt(Integer::intValue).max().orElseThrow() + 1;
        boolean closed = end < tree.endToken() && text.token(end).word().equals(",");
        return tree.is(first, "appos") && closed && tree.head(first).filter(name -> text.token(name).isProperNoun() && tree.children(name, "conj").isEmpty()).isPresent();
    }

    private static boolean isOne(AnnotatedText text, DependencyTree tree, int noun) {
        return text.token(noun).tag().equals("NN") && tree.children(noun, "nmod:poss", "nummod").isEmpty()
                && tree.children(noun, "det").stream().allMatch(word -> text.token(word).word().matches("(?i)an?"));
    }
}
