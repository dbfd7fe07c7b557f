package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;

/** "Washington, DC" is one place, and the "Government of Norway" is a body, not the country. */
final class JoinedNames implements NameStep {

    private static final Set<String> GOVERNMENTS = Set.of("Government", "Republic", "Kingdom", "Parliament", "Embassy", "Bank");

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        List<Name> result = new ArrayList<>();
        for (Name name : names) {
            if (name.kind() != NameKind.PLACE) {
                result.add(name);
                continue;
            }
            int last = result.size() - 1;
            if (last >= 0 && isOnePlace(context, result.get(last), name)) {
                result.set(last, context.name(result.get(last).firstToken(), name.endToken(), NameKind.PLACE));
            } else {
                result.add(governed(context, name, last < 0 ? 0 : result.get(last).endToken()));
            }
        }
        return result;
    }

    private static boolean isOnePlace(NameContext context, Name before, Name after) {
        boolean comma = after.firstToken() == before.endToken() + 1 && context.word(before.endToken()).equals(",");
        return before.kind() == NameKind.PLACE && comma && after.endToken() == after.firstToken() + 1
                && context.word(after.firstToken()).replace(".", "").length() == 2
                && !context.gazetteer().lookup(context.words(before) + " " + context.words(after)).isEmpty();
    }

    private static Name governed(NameContext context, Name name, int free) {
        int of = name.firstToken() - 1;
        if (of > free && context.word(of).equalsIgnoreCase("the")) {
            of--;
        }
        int head = of - 1;
        boolean governs = head >= free && context.word(of).equals("of") && GOVERNMENTS.contains(context.word(head))
                && context.text().sentenceOf(head).equals(context.text().sentenceOf(name.firstToken()));
        if (!governs) {
            return name;
        }
        boolean state = context.word(head).equals("Republic") || context.word(head).equals("Kingdom");
        return context.name(head, name.endToken(), state ? NameKind.PLACE : NameKind.ORGANIZATION);
    }
}
