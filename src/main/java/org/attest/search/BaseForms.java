package org.attest.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.attest.lexicon.Table;

/** Leads words that no rule of endings leads back to their base there: withdrew and withdrawn to withdraw, women to woman. The table is {@code data/lexicon/irregular-forms.tsv}. */
final class BaseForms extends TokenFilter {

    private static final Map<String, String> BASES = bases(Table.ofResource("data/lexicon/irregular-forms.tsv"));

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    /** @param input words in small letters */
    BaseForms(TokenStream input) {
        super(input);
    }

    private static Map<String, String> bases(Table table) {
        Map<String, String> bases = new HashMap<>();
        for (Table.Row row : table.rows()) {
            for (String form : row.list("forms")) {
                if (bases.put(form, row.get("base")) != null) {
                    throw row.wrong("'%s' stands twice".formatted(form));
                }
            }
        }
        return bases;
    }

    @Override
    public boolean incrementToken() throws IOException {
        boolean more = input.incrementToken();
        String base = more ? BASES.get(term.toString()) : null;
        if (base != null) {
            term.setEmpty().append(base);
        }
        return more;
    }
}
